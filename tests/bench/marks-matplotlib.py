# SPDX-License-Identifier: GPL-3.0-or-later
"""The chart of bench-marks.c by matplotlib: marks-matplotlib.py CSV OUT."""
import sys

import matplotlib
matplotlib.use("Agg")
import matplotlib.pyplot as plt  # noqa: E402: after the choice of what to draw with
import numpy  # noqa: E402

x, y = numpy.loadtxt(sys.argv[1], delimiter=",", unpack=True)
figure, axes = plt.subplots(figsize=(1600 / 144, 900 / 144), dpi=144)
axes.scatter(x, y, s=25, marker="s", facecolors="#cde", edgecolors="#0072B2", linewidths=1)
axes.set_xscale("log")
axes.set_yscale("log")
axes.set_title("How many marks?")
figure.savefig(sys.argv[2])
