# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the test cases in meson's logs; the last line is "N passed, N failed"."""
import json
import re
import sys

CASE = re.compile(r"^(not )?ok\b([^#\n]*)(#\s*(?:skip|todo))?", re.IGNORECASE | re.MULTILINE)
GOOD = ("OK", "EXPECTEDFAIL", "SKIP")


def main(logs):
    passed = failed = skipped = 0
    failures = []
    for log in logs:
        try:
            with open(log, encoding="utf-8") as file:
                tests = [json.loads(line) for line in file if line.strip()]
        except OSError:
            failures.append("%s is missing: the tests of that build did not run" % log)
            failed += 1
            continue
        if not tests:
            failures.append("%s is empty: no test ran" % log)
            failed += 1
        for test in tests:
            name = "%s: %s" % (log.split("/")[0], test["name"])
            bad = []
            n_cases = 0
            for not_ok, title, directive in CASE.findall(test.get("stdout") or ""):
                n_cases += 1
                if directive:
                    skipped += 1
                elif not_ok:
                    bad.append(title.strip())
                else:
                    passed += 1
            if test["result"] not in GOOD and not bad:
                # It crashed, leaked or ran out of time: no single case says so.
                bad.append(test["result"].lower())
            elif test["result"] == "SKIP" and n_cases == 0:
                skipped += 1
            elif n_cases == 0:  # not TAP
                passed += 1
            failed += len(bad)
            failures += ["%s: %s" % (name, case) for case in bad]
    print()
    for failure in failures:
        print("FAILED " + failure)
    if skipped:
        print("%d skipped" % skipped)
    print("%d passed, %d failed" % (passed, failed))
    return 1 if failed or not passed else 0


sys.exit(main(sys.argv[1:]))
