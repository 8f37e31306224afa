#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a dataset whose one figure, "marks", has N marks, the same one every time,
and their places as CSV: generate-marks.py N DATASET CSV."""
import random
import sys

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<dataset xmlns="urn:jeoul:dataset:1" id="marks" version="1">
  <title xml:lang="en">Marks</title>
  <units>
    <unit id="USD" dimension="money" currency="USD"><name xml:lang="en">US dollars</name></unit>
    <unit id="hour" dimension="gpu time"><name xml:lang="en">hours</name></unit>
  </units>
  <quantities>
    <quantity id="cost" unit="USD"><name xml:lang="en">Cost</name></quantity>
    <quantity id="hours" unit="hour"><name xml:lang="en">Hours</name></quantity>
  </quantities>
  <organizations>
    <organization id="o" hue="blue"><name xml:lang="en">Organization</name></organization>
  </organizations>
  <subjects>
%s  </subjects>
  <claimants>
    <claimant id="c" kind="outlet"><name xml:lang="en">Claimant</name></claimant>
  </claimants>
  <sources>
    <source id="r" kind="article" read="original"><title xml:lang="en">Source</title></source>
  </sources>
  <claims>
"""
TAIL = """  </claims>
  <figures>
    <figure id="marks" kind="scatter" scale="log" x="hours" y="cost">
      <title xml:lang="en">How many marks?</title>
      <select/>
    </figure>
  </figures>
</dataset>
"""


SUBJECT = ('    <subject id="s%d" kind="model" organizations="o"><name xml:lang="en">M%d</name></subject>\n')
CLAIM = ('<claim id="%s%d" subject="s%d" quantity="%s" claimant="c" evidence="estimate">'
         '<value bound="exact" number="%d"/><scope basis="list-rent"/><cite source="r"/></claim>\n')


def main():
    n, dataset, places = int(sys.argv[1]), sys.argv[2], sys.argv[3]
    rng = random.Random(1)
    with open(dataset, "w", encoding="utf-8") as xml, open(places, "w", encoding="utf-8") as csv:
        xml.write(HEAD % "".join(SUBJECT % (i, i) for i in range(n)))
        for i in range(n):
            hours, cost = (int(10 ** rng.uniform(low, low + 5)) for low in (3, 4))
            xml.write(CLAIM % ("h", i, i, "hours", hours))
            xml.write(CLAIM % ("c", i, i, "cost", cost))
            csv.write("%d,%d\n" % (hours, cost))
        xml.write(TAIL)


main()
