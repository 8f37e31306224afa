# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs functions as the points of a TAP test."""
import sys
import traceback


def run(points):
    """Runs each (name, function); a point fails when its function raises. Ends the process."""
    failed = 0
    print("1..%d" % len(points))
    for number, (name, function) in enumerate(points, 1):
        try:
            function()
            print("ok %d - %s" % (number, name))
        except Exception:
            failed += 1
            print("not ok %d - %s" % (number, name))
            for line in traceback.format_exc().splitlines():
                print("# " + line)
    sys.exit(1 if failed else 0)


def same(found, wanted):
    if found != wanted:
        raise AssertionError("%r, not %r" % (found, wanted))
