# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the program against its bounds, side by side with what it is compared to.

bench.py BUILD PREFIX [CLAIMS-FILE]: BUILD is a build folder, PREFIX where it was installed,
CLAIMS-FILE a dataset with very many claims.
Runs alternate (A B A B …) and the medians are compared, so that a slow moment of the machine
strikes both.
"""
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from xml.etree import ElementTree

import bench_window

FIGURE = "training-cost"
QUANTITY = "training-cost"
WIDTH, HEIGHT, DPI = 1600, 900, 144
ROUNDS = 11
N_MARKS = 100000

rows = []


def measure(command, **options):
    """Wall-clock seconds and the largest resident size in kB of one run."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, **options)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit("%s failed with status %d" % (" ".join(command), process.returncode))
    return seconds, usage.ru_maxrss


def alternate(a, b, rounds=ROUNDS):
    """Medians of (seconds, kB) of both commands; the first round warms the caches up."""
    results = ([], [])
    for n in range(rounds + 1):
        for command, list_ in zip((a, b), results):
            result = measure(command)
            if n > 0:
                list_.append(result)
    return [tuple(statistics.median(column) for column in zip(*list_)) for list_ in results]


def row(what, ours, theirs, ratio, bound, good):
    rows.append((what, ours, theirs, ratio, bound, "" if good else "MISSED"))


def read_texts(program, scratch):
    """Every line of text of our chart: its words, where it stands (0 to 1) and its height in points."""
    path = os.path.join(scratch, "texts")
    subprocess.run([program, "export", FIGURE, "-o", path + ".pdf", "--lang", "en", "--quiet", "--force"],
                   check=True)
    subprocess.run(["pdftotext", "-bbox-layout", path + ".pdf", path + ".html"], check=True)
    name = "{http://www.w3.org/1999/xhtml}"
    page = ElementTree.parse(path + ".html").find(".//%spage" % name)
    width, height = float(page.get("width")), float(page.get("height"))
    for line in page.iter(name + "line"):
        yield (" ".join(word.text for word in line.iter(name + "word")),
               float(line.get("xMin")) / width, 1 - float(line.get("yMax")) / height,
               float(line.get("yMax")) - float(line.get("yMin")))


def gnuplot_script(program, scratch, output, terminal, scale):
    """The same chart: as many marks on a log axis, and the same lines of text in their places."""
    claims = json.loads(subprocess.run([program, "list", "--format", "json"], check=True,
                                       stdout=subprocess.PIPE).stdout)
    figures = json.loads(subprocess.run([program, "list", "figures", "--format", "json"], check=True,
                                        stdout=subprocess.PIPE).stdout)
    numbers = [next(claim[key] for key in ("value", "low", "high") if claim[key])
               for claim in claims
               if claim["quantity"] == QUANTITY and claim["unit"] == "USD"
               and (claim["value"] or claim["low"] or claim["high"])]
    numbers = numbers[:next(int(f["claims"]) for f in figures if f["id"] == FIGURE)]
    lines = [
        "set terminal %s" % terminal,
        "set output '%s'" % output,
        "set logscale x",
        "set format x ''",
        "set grid x",
        "set key off",
        "unset ytics",
        "set yrange [%g:1]" % -len(numbers),
        "set lmargin screen 0.3",
        "set rmargin screen 0.9",
    ]
    for n, (text, x, y, height) in enumerate(read_texts(program, scratch)):
        lines.append('set label %d "%s" at screen %.4f,%.4f left noenhanced font ",%.1f"' % (
            n + 1, text.replace("\\", "\\\\").replace('"', '\\"'), x, y, height * scale))
    lines.append("plot '-' using 1:2 with points pt 7 ps 1.5 lc rgb '#0072B2'")
    lines += ["%s %d" % (number, -n) for n, number in enumerate(numbers)]
    return "\n".join(lines + ["e"]) + "\n", len(numbers)


def bench_export(program, scratch):
    terminals = {
        "png": "pngcairo size %d,%d font 'Cantarell,12'" % (WIDTH, HEIGHT),
        "pdf": "pdfcairo size %.4fin,%.4fin font 'Cantarell,9'" % (WIDTH / DPI, HEIGHT / DPI),
    }
    if not shutil.which("gnuplot"):
        print("gnuplot is not installed: its rows are left out")
        return
    for ending, terminal in terminals.items():
        # pngcairo takes a point for a pixel at 96 dpi; a line is some 1.3 times as high as its font.
        scale = (DPI / 96 if ending == "png" else 1) / 1.3
        script, n_rows = gnuplot_script(program, scratch, os.path.join(scratch, "gnuplot." + ending),
                                        terminal, scale)
        path = os.path.join(scratch, ending + ".gp")
        with open(path, "w", encoding="utf-8") as file:
            file.write(script)
        ours = [program, "export", FIGURE, "-o", os.path.join(scratch, "jeoul." + ending),
                "--lang", "en", "--force", "--quiet"]
        (time_a, kb_a), (time_b, kb_b) = alternate(ours, ["gnuplot", path])
        bound = 0.7 if ending == "png" else 1.0
        name = "one %s as a process (gnuplot: %d marks, the same text)" % (ending.upper(), n_rows)
        row(name, "%.0f ms" % (time_a * 1e3), "%.0f ms" % (time_b * 1e3), "%.2f" % (time_a / time_b),
            "<= %.1f" % bound, time_a <= bound * time_b)
        if ending == "png":
            row("  its memory", "%.1f MB" % (kb_a / 1024), "%.1f MB" % (kb_b / 1024),
                "%.2f" % (kb_a / kb_b), "<= 1.3", kb_a <= 1.3 * kb_b)


def bench_batch(program, scratch):
    times = []
    n_files = 0
    for n in range(4):
        folder = os.path.join(scratch, "all")
        shutil.rmtree(folder, ignore_errors=True)
        # One process a format; its start counts.
        start = time.perf_counter()
        for ending in ("png", "pdf"):
            # 2: figures of a kind that cannot be drawn yet.
            status = subprocess.run([program, "export", "--all", "--lang", "en,ko", "--format",
                                     ending, "-o", folder, "--quiet"],
                                    stderr=subprocess.DEVNULL).returncode
            if status not in (0, 2):
                sys.exit("export --all failed with status %d" % status)
        if n > 0:
            times.append(time.perf_counter() - start)
        n_files = len(os.listdir(folder))
    each = statistics.median(times) / n_files * 1e3
    row("all figures, en and ko, PNG and PDF (%d files)" % n_files, "%.1f ms a file" % each, "", "",
        "<= 15 ms", each <= 15)


def bench_marks(build, program, scratch):
    """Very many marks: the engine against matplotlib, and the whole way from a dataset."""
    python = "/usr/bin/python3"
    here = os.path.dirname(os.path.abspath(__file__))
    dataset, places = os.path.join(scratch, "marks.xml"), os.path.join(scratch, "marks.csv")
    if subprocess.run([python, "-c", "import matplotlib"], stderr=subprocess.DEVNULL).returncode:
        print("python3-matplotlib is not installed: its rows are left out")
        return
    subprocess.run([sys.executable, os.path.join(here, "generate-marks.py"), str(N_MARKS), dataset,
                    places], check=True)
    drawer = os.path.abspath(os.path.join(build, "tests", "bench", "bench-marks"))
    for ending in ("png", "pdf"):
        (time_a, kb_a), (time_b, kb_b) = alternate(
            [drawer, places, os.path.join(scratch, "marks." + ending)],
            [python, os.path.join(here, "marks-matplotlib.py"), places,
             os.path.join(scratch, "other." + ending)], 3)
        good = time_a <= 0.5 * time_b if ending == "png" else True
        row("%d marks to %s, as a process (matplotlib)" % (N_MARKS, ending.upper()),
            "%.0f ms" % (time_a * 1e3), "%.0f ms" % (time_b * 1e3), "%.2f" % (time_a / time_b),
            "<= 0.5" if ending == "png" else "", good)
        good = kb_a <= 100 * 1024 if ending == "pdf" else True
        row("  its memory", "%.0f MB" % (kb_a / 1024), "%.0f MB" % (kb_b / 1024),
            "%.2f" % (kb_a / kb_b), "<= 100 MB" if ending == "pdf" else "", good)
    seconds, kb = measure([program, "export", "marks", "-d", dataset, "-o",
                           os.path.join(scratch, "whole.pdf"), "--lang", "en", "--quiet"])
    row("  from a dataset of %d claims, to PDF" % (2 * N_MARKS), "%.1f s" % seconds, "", "", "", True)
    row("  its memory", "%.0f MB" % (kb / 1024), "", "", "", True)


def bench_load(loader, path):
    megabytes = os.path.getsize(path) / 1e6
    ours, theirs = [], []
    for n in range(4):
        output = subprocess.run([loader, path], check=True, stdout=subprocess.PIPE).stdout.split()
        seconds, n_claims, before, after = float(output[0]), *map(int, output[1:])
        other, _ = measure(["xmllint", "--stream", "--noout", "--huge", path])
        if n > 0:
            ours.append((seconds, (after - before) * 1024 / n_claims))
            theirs.append(other)
    seconds, each = (statistics.median(column) for column in zip(*ours))
    speed, other = megabytes / seconds, megabytes / statistics.median(theirs)
    row("loading %d claims (%.0f MB), against xmllint --stream" % (n_claims, megabytes),
        "%.0f MB/s" % speed, "%.0f MB/s" % other, "%.2f" % (speed / other), ">= 1.0", speed >= other)
    row("  what stays resident", "%.0f bytes a claim" % each, "", "", "<= 300", each <= 300)


def main():
    build, prefix = sys.argv[1], os.path.abspath(sys.argv[2])
    program = os.path.abspath(os.path.join(build, "src", "jeoul"))
    with tempfile.TemporaryDirectory() as scratch:
        bench_export(program, scratch)
        bench_batch(program, scratch)
        bench_marks(build, program, scratch)
        bench_window.bench(row, build, prefix, scratch)
        if len(sys.argv) > 3:
            bench_load(os.path.abspath(os.path.join(build, "tests", "bench", "bench-load")),
                       sys.argv[3])
    head = ("what", "Jeoul", "other", "ratio", "bound", "")
    widths = [max(len(line[n]) for line in [head] + rows) for n in range(len(head))]
    for line in [head, tuple("-" * width for width in widths)] + rows:
        print("| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths)) + " |")
    return 1 if any(line[-1] for line in rows) else 0


sys.exit(main())
