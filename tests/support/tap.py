# SPDX-License-Identifier: GPL-3.0-or-later
"""Test Anything Protocol for the tests that are written in Python."""
import sys
import traceback


class Tap:
    """Reports cases; a list of problems is one case, with the problems as its diagnostics."""

    def __init__(self):
        self.n_cases = 0
        self.n_failed = 0

    def note(self, text):
        for line in str(text).splitlines() or [""]:
            print("# " + line)

    def ok(self, good, title, explanation=""):
        self.n_cases += 1
        if not good:
            self.n_failed += 1
        print("%s %d - %s" % ("ok" if good else "not ok", self.n_cases, title.replace("#", "No. ")))
        if not good and explanation:
            self.note(explanation)
        sys.stdout.flush()
        return good

    def none(self, problems, title):
        problems = list(problems)
        return self.ok(not problems, title, "\n".join(problems))

    def equal(self, got, expected, title):
        return self.ok(got == expected, title, "got      %r\nexpected %r" % (got, expected))

    def skip(self, title, reason):
        self.n_cases += 1
        print("ok %d - %s # SKIP %s" % (self.n_cases, title, reason))

    def done(self):
        print("1..%d" % self.n_cases)
        sys.exit(1 if self.n_failed else 0)


def run(main):
    """Calls main(tap); an exception is a failure, not the end of the report."""
    sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    tap = Tap()
    try:
        main(tap)
    except Exception:
        tap.ok(False, "the test itself failed", traceback.format_exc())
    tap.done()
