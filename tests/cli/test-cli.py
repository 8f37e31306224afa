# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line from outside: exit statuses, files, output. test-cli.py JEOUL DATASET"""
import csv
import io
import json
import os
import signal
import struct
import subprocess
import sys
import tempfile
import time

import tap

PROGRAM, SMALL = map(os.path.abspath, sys.argv[1:3])
PNG = b"\x89PNG\r\n\x1a\n"
PDF = b"%PDF-"

# Nothing that a desktop gives: no display, no bus, no home, no locale.
BARE = {name: value for name, value in os.environ.items()
        if name in ("PATH", "ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS")}
BARE.update(LANG="C", HOME="/nonexistent", SOURCE_DATE_EPOCH="1700000000")


def start(*arguments, env=None, **options):
    options.setdefault("stdin", subprocess.DEVNULL)
    options.setdefault("stdout", subprocess.PIPE)
    return subprocess.Popen([PROGRAM, *arguments], stderr=subprocess.PIPE,
                            env=dict(BARE, **(env or {})), **options)


def run(*arguments, data=None, **options):
    """Status, output and messages, both as text."""
    if data is not None:
        options["stdin"] = subprocess.PIPE
    process = start(*arguments, **options)
    output, messages = process.communicate(data, timeout=60)
    return (process.returncode, (output or b"").decode("utf-8"), messages.decode("utf-8"))


def read(path):
    with open(path, "rb") as file:
        return file.read()


# Arguments, exit status, what standard output begins with, what the messages hold.
TABLE = [
    (["--version"], 0, "jeoul 0.", ""),
    (["--help"], 0, "Examples:\n", ""),
    (["-h"], 0, "Examples:\n", ""),
    (["list", "--help"], 0, "Examples:\n  jeoul list", ""),
    (["--help", "export"], 0, "Examples:\n  jeoul export", ""),
    (["check", "--help"], 0, "Examples:\n  jeoul check", ""),
    (["show", "--help"], 0, "Examples:\n  jeoul show", ""),
    (["schema", "--help"], 0, "Examples:\n  jeoul schema", ""),
    (["list", "--help", "--lang", "ko"], 0, "예:\n", ""),
    ([], 2, "", "no display"),
    (["lits"], 2, "", "“list”"),
    (["frobnicate"], 2, "", "frobnicate"),
    (["compare", "--help"], 0, "Examples:\n  jeoul compare", ""),
    (["compare"], 2, "", "Two to eight"),
    (["compare", "exact", "-d", SMALL], 2, "", "Two to eight"),
    (["compare", *"abcdefghi", "-d", SMALL], 2, "", "Two to eight"),
    (["compare", "exact", "exact", "-d", SMALL], 2, "", "“exact” is named twice"),
    (["compare", "exact", "boundet", "-d", SMALL], 2, "", "“bounded”"),
    (["compare", "exact", "bounded", "--format", "csv"], 2, "", "text, json"),
    (["compare", "exact", "bounded", "-d", "/nonexistent"], 3, "", "/nonexistent"),
    (["compare", "exact", "bounded", "-d", "/dev/null"], 4, "", ""),
    (["verify"], 2, "", "Which file?"),
    (["verify", "/nonexistent/x.png"], 3, "", "/nonexistent/x.png: there is no such file"),
    (["verify", "/"], 3, "", "folder"),
    (["verify", SMALL], 1, "", "no recipe"),
    (["verify", "/dev/null", "-d", "/dev/null"], 4, "", ""),
    (["verify", "-", "-"], 2, "", "once"),
    (["verify", "--format", "json", "x.png"], 2, "", "verify has no option --format"),
    (["verify", "--help"], 0, "Examples:\n  jeoul verify", ""),
    (["dataset.xml"], 2, "", "no display"),
    (["--quiet"], 2, "", "Which subcommand?"),
    (["list", "--fromat", "csv"], 2, "", "--format"),
    (["list", "--strict"], 2, "", "list has no option --strict"),
    (["list", "--format"], 2, "", "--format needs a value"),
    (["list", "--format", "--", "claims"], 2, "", "--format needs a value"),
    (["list", "--quiet=yes"], 2, "", "takes no value"),
    (["list", "--format", "xml"], 2, "", "table, csv, json"),
    (["list", "--lang", "de"], 2, "", "“de”"),
    (["list", "claim"], 2, "", "“claims”"),
    (["list", "nonsense"], 2, "", "organizations"),
    (["list", "claims", "figures"], 2, "", "figures"),
    (["list", "-d", "/nonexistent/x.xml"], 3, "", "/nonexistent/x.xml"),
    (["list", "-d", "/"], 3, "", "/"),
    (["list", "-d", "/dev/null"], 4, "", ""),
    (["list"], 0, "ID", ""),
    (["-d", SMALL, "list", "--lang=ko"], 0, "ID", ""),
    (["list", "figures", "--dataset=" + SMALL], 0, "ID", "" ),
    (["schema"], 0, "<?xml", ""),
    (["schema", "more"], 2, "", "more"),
    (["show"], 2, "", "jeoul list claims"),
    (["show", "exact", "-d", SMALL], 0, "exact\n", ""),
    (["show", "exat", "-d", SMALL], 2, "", "“exact”"),
    (["show", "exact", "nothing-like-it", "-d", SMALL], 2, "exact\n", "nothing-like-it"),
    (["check"], 0, "built-in dataset: valid", ""),
    (["check", SMALL], 0, SMALL + ": valid. Claims: 4, figures: 2.", ""),
    (["check", SMALL, "--strict", "--quiet"], 0, "", ""),
    (["check", "--strict"], 1, "built-in dataset: valid", "does not acknowledge"),
    (["check", "--strict", SMALL, "/nonexistent"], 3, SMALL, "/nonexistent"),
    (["check", "--strict", SMALL, "--lang", "ko"], 0, SMALL, ""),
    (["show", "column-ten-percent"], 0, "column-ten-percent\n", ""),
    (["check", "/nonexistent"], 3, "", "/nonexistent"),
    (["check", "/dev/null"], 4, "/dev/null:", ""),
    (["export", "-o", "/tmp"], 2, "", "--all"),
    (["export", "rivals", "--all", "-o", "x"], 2, "", "not both"),
    (["export", "rivals", "-d", SMALL], 2, "", "-o"),
    (["export", "rivls", "-d", SMALL, "-o", "x.png"], 2, "", "“rivals”"),
    (["export", "rivals", "-d", SMALL, "-o", "x.png", "--set", "a=1"], 2, "", "“a”"),
    (["export", "rivals", "-d", SMALL, "-o", "x.png", "--set", "exact"], 2, "", "ID=VALUE"),
    (["export", "rivals", "-d", SMALL, "-o", "x.png", "--set", "exat=1"], 2, "", "“exact”"),
    (["export", "rivals", "-d", SMALL, "-o", "x.png", "--set", "exact=1,000"], 2, "", "1,000"),
    (["export", "rivals", "-d", SMALL, "-o", "x.png", "--set", "exact=-1"], 2, "", "negative"),
    (["export", "rivals", "-d", SMALL, "-o", "x.png", "--set", "exact=1", "--set", "exact=2"], 2,
     "", "twice"),
    (["export", "rivals", "-d", SMALL, "-o", "x.png", "--set", "USDKRW=0"], 2, "", "more than 0"),
    (["export", "rivals", "-d", SMALL, "-o", "x.png", "--set", "USDKRV=1"], 2, "", "“USDKRW”"),
    (["export", "rivals", "-d", SMALL, "-o", "x.png", "--format", "gif"], 2, "", "png, pdf, svg, csv"),
    (["export", "rivals", "-d", SMALL, "-o", "x.png", "--claims", "exact", "--filter", "x"], 2, "",
     "not both"),
    (["export", "rivals", "-d", SMALL, "-o", "x.png", "--caption", "tiny"], 2, "", "full, short"),
    (["export", "rivals", "-d", SMALL, "-o", "x.png", "--preset", "slid"], 2, "", "slide"),
    (["export", "rivals", "-d", SMALL, "-o", "x.png", "--size", "big"], 2, "", "big"),
    (["export", "rivals", "-d", SMALL, "-o", "x.png", "--size", "99999x99999px"], 2, "", ""),
    (["export", "rivals", "-d", SMALL, "-o", "x.png", "--dpi", "0x90"], 2, "", "0x90"),
    (["export", "rivals", "-d", SMALL, "-o", "x.png", "--dpi", "nan"], 2, "", "nan"),
    (["export", "rivals", "-d", SMALL, "-o", "x.png", "--dpi", "20"], 2, "", "from 36 to 2400"),
    (["export", "rivals", "-d", SMALL, "-o", "x.png", "--dpi", "1e9"], 2, "", "from 36 to 2400"),
    (["export", "rivals", "-d", SMALL, "-o", "x.png", "--lang", "en,de"], 2, "", "en,de"),
    (["export", "rivals", "-d", SMALL, "-o", "x.png", "--lang", ""], 2, "", "--lang"),
    (["export", "rivals", "-d", SMALL, "-o", "x.png", "--scale", "cubic"], 2, "", "linear, log"),
    (["export", "rivals", "-d", SMALL, "-o", "x.png", "--currency", "EUR"], 2, "", "USD"),
    (["export", "rivals", "-d", SMALL, "-o", "x.png", "--background", "red"], 2, "", "white"),
    (["export", "rivals", "-d", SMALL, "-o", "x.png", "--as-of", "soon"], 2, "", "soon"),
    (["export", "rivals", "-d", SMALL, "-o", "x.png", "--claims", "exat"], 2, "", "“exact”"),
    (["export", "columns", "-d", SMALL, "-o", "x.png", "--scale", "log"], 2, "", "columns"),
    (["export", "rivals", "columns", "-d", SMALL, "-o", "-"], 2, "", "one figure"),
    (["export", "rivals", "-d", SMALL, "-o", "/proc/x.png"], 5, "", "/proc/x.png"),
    (["export", "rivals", "-d", SMALL, "-o", "/nonexistent/x.png"], 5, "", "/nonexistent"),
    (["export", "--all", "-d", SMALL, "-o", "/proc/x"], 5, "", "/proc/x"),
    (["export", "rivals", "-d", SMALL, "-o", "x.png", "--title", "\U000f1234"], 6, "", ""),
    (["export", "rivals", "-d", "/nonexistent", "-o", "x.png"], 3, "", "/nonexistent"),
    (["export", "rivals", "-d", "/dev/null", "-o", "x.png"], 4, "", ""),
]


def test_table(test, scratch):
    for arguments, status, begins, holds in TABLE:
        got, output, messages = run(*arguments, cwd=scratch)
        good = (got == status and output.startswith(begins) and holds in messages
                and (begins or not output or got == 0)
                # Whoever fails says why, in a sentence with the program's name before it.
                and (got in (0, 1, 4) or messages.startswith("jeoul: ")))
        test.ok(good, "jeoul " + " ".join(arguments),
                "status %d, expected %d\nstdout: %.300s\nstderr: %s" % (got, status, output, messages))
    test.equal(os.listdir(scratch), [], "none of these left a file")


def test_export(test, scratch):
    def at(*parts):
        return os.path.join(scratch, *parts)

    status, output, messages = run("export", "rivals", "-d", SMALL, "-o", at("one.png"))
    test.ok(status == 0 and output == "", "one figure in one language", messages)
    png = read(at("one.png"))
    test.equal(png[:8], PNG, "it is a PNG")
    test.equal(struct.unpack(">II", png[16:24]), (1600, 900), "of 1600 x 900 pixels")

    status, _, messages = run("export", "rivals", "-d", SMALL, "-o", at("one.png"))
    test.ok(status == 5 and read(at("one.png")) == png, "a file that is there is kept", messages)
    status, _, _ = run("export", "rivals", "-d", SMALL, "-o", at("one.png"), "--force", "--lang=ko")
    test.ok(status == 0 and read(at("one.png")) != png, "and replaced with --force")

    for size, pixels in (("slide", (1920, 1080)), ("paper-single", (1004, 756)),
                         ("paper-double", (2102, 1181)), ("a4", (3508, 2480)),
                         ("square", (1080, 1080)), ("card", (1200, 630))):
        run("export", "rivals", "-d", SMALL, "-o", at(size), "--preset", size)
        test.equal(struct.unpack(">II", read(at(size))[16:24]), pixels, "--preset " + size)
        os.remove(at(size))

    for name, start_bytes in (("a.pdf", PDF), ("a.PDF", PDF), ("a", PNG), ("pdf", PNG)):
        status, _, messages = run("export", "rivals", "-d", SMALL, "-o", at(name))
        test.ok(status == 0 and read(at(name)).startswith(start_bytes), "format of " + name, messages)
        os.remove(at(name))
    status, _, _ = run("export", "rivals", "-d", SMALL, "-o", at("b.png"), "--format=pdf")
    test.ok(status == 0 and read(at("b.png")).startswith(PDF), "--format outweighs the ending")

    status, _, messages = run("export", "rivals", "-d", SMALL, "-o", at("if.png"), "--set",
                              "exact=9e6", "--set", "USDKRW=1500", "--set", "USDKRW-2025-01=1600")
    test.ok(status == 0 and read(at("if.png")) != png, "--set draws something else", messages)
    os.remove(at("if.png"))

    for ending in ("png", "pdf"):
        for n in ("1", "2"):
            run("export", "rivals", "-d", SMALL, "-o", at(n + "." + ending), "--lang", "ko")
        test.ok(read(at("1." + ending)) == read(at("2." + ending)),
                "the same bytes twice (%s)" % ending)

    status, _, messages = run("export", "rivals", "-d", SMALL, "-o", at("new", "er"), "--lang", "ko,en")
    test.equal((status, sorted(os.listdir(at("new", "er")))), (0, ["rivals.en.png", "rivals.ko.png"]),
               "one figure in two languages goes into a new folder")
    status, _, messages = run("export", "--all", "-d", SMALL, "-o", at("all"), "--format", "pdf",
                              "--lang", "en")
    test.equal((status, sorted(os.listdir(at("all")))), (0, ["columns.en.pdf", "rivals.en.pdf"]),
               "all figures in one language go into a folder")
    test.ok("rivals.en.pdf" in messages, "the files are named", messages)
    status, _, messages = run("export", "--all", "-d", SMALL, "-o", at("all"), "--format", "pdf",
                              "--quiet", "--force", "--lang", "en")
    test.equal((status, messages), (0, ""), "--quiet is quiet")

    status, _, messages = run("export", "rivals", "rivlas", "columns", "-d", SMALL, "-o",
                              at("some"), "--lang", "en")
    test.equal((status, sorted(os.listdir(at("some")))), (2, ["columns.en.png", "rivals.en.png"]),
               "an unknown figure does not keep the others from being written")
    status, _, messages = run("export", "columns", "rivals", "-d", SMALL, "-o", at("log"),
                              "--scale", "log", "--lang", "en")
    test.equal((status, sorted(os.listdir(at("log")))), (2, ["rivals.en.png"]),
               "nor does one that has no such scale")
    os.remove(at("all", "columns.en.pdf"))
    kept = read(at("all", "rivals.en.pdf"))
    status, _, messages = run("export", "--all", "-d", SMALL, "-o", at("all"), "--format", "pdf",
                              "--lang", "en", "--title", "x")
    test.ok(status == 5 and os.path.exists(at("all", "columns.en.pdf"))
            and read(at("all", "rivals.en.pdf")) == kept, "nor one whose file is there", messages)

    status, _, messages = run("export", "rivals", "-d", SMALL, "-o", at("all"))
    test.ok(status == 5, "one figure does not go into a folder by itself", messages)

    output, messages = start("export", "rivals", "-o", "-", "-d", SMALL).communicate()
    test.ok(output.startswith(PNG) and messages == b"", "- is standard output", repr(messages))
    status, _, _ = run("export", "rivals", "-o", at("stdin.png"), "-d", "-", data=read(SMALL))
    test.ok(status == 0 and read(at("stdin.png"))[:8] == PNG, "- is standard input")
    status, _, messages = run("export", "-o", at("dash.png"), "-d", SMALL, "--", "rivals")
    test.ok(status == 0, "what follows -- is no option", messages)
    status, _, messages = run("export", "-o", at("dash2.png"), "-d", SMALL, "--", "--all")
    test.ok(status == 2 and "--all" in messages, "not even when it looks like one", messages)
    left = [name for path, _, names in os.walk(scratch) for name in names if "." not in name[1:]]
    test.equal(left, [], "nothing else is left")


def test_list(test):
    status, output, _ = run("list", "-d", SMALL, "--format", "csv")
    test.equal(output.split("\n")[0],
               "id,organization,subject,quantity,stage,basis,extent,role,hardware,bound,approx,value,"
               "low,high,unit,claimant,evidence,status,asserted,period,sources", "the head of the CSV")
    rows = list(csv.DictReader(io.StringIO(output)))
    test.equal([row["id"] for row in rows], ["exact", "bounded", "worded", "negative"],
               "claims in the order of the file")
    test.equal(list(rows[0].values()),
               ["exact", "alpha beta", "model-a", "cost", "pre-training post-training",
                "assumed-rent", "run", "undefined", "chip-x", "exact", "false", "5576000", "", "",
                "USD", "alpha", "primary", "current", "2025-01-20", "2024-08/2025-01", "report"],
               "a whole claim")
    test.equal((rows[1]["low"], rows[1]["approx"]), ("1600000000", "true"), "no exponents")
    test.equal((rows[3]["low"], rows[3]["high"]), ("-0.50", "1.25"), "digits as they were reported")

    status, output, _ = run("list", "-d", SMALL, "--format", "json")
    claims = json.loads(output, parse_float=str, parse_int=str)
    test.equal((claims[0]["value"], claims[1]["low"], claims[3]["low"], claims[3]["high"]),
               ("5576000", "1600000000", "-0.50", "1.25"), "JSON has the same digits, as numbers")
    test.equal((claims[0]["organization"], claims[1]["hardware"], claims[1]["value"],
                claims[1]["approx"]), (["alpha", "beta"], [], None, True), "lists, null, true")

    for kind in ("claims figures subjects organizations claimants sources quantities units events "
                 "rates reports").split():
        status, output, messages = run("list", kind, "-d", SMALL, "--format=csv")
        rows = list(csv.reader(io.StringIO(output)))
        test.ok(status == 0 and rows[0][0] == "id" and all(len(row) == len(rows[0]) for row in rows),
                "list %s as CSV" % kind, output + messages)
        status, output, messages = run("list", kind, "-d", SMALL, "--format=json")
        test.ok(status == 0 and [item["id"] for item in json.loads(output)]
                == [row[0] for row in rows[1:]], "list %s as JSON" % kind, output + messages)
        status, output, messages = run("list", kind, "-d", SMALL, "--lang", "ko")
        test.ok(status == 0 and output.startswith("ID") and len(output.splitlines()) == len(rows),
                "list %s as a table" % kind, output + messages)

    _, output, _ = run("list", "organizations", "-d", SMALL, "--format=csv")
    test.ok('"\'=Beta, ""the"" +1"' in output, "a text is never a formula, quotes are doubled", output)
    _, output, _ = run("list", "rates", "-d", SMALL, "--format=csv")
    test.equal(output.splitlines()[1], "USDKRW-2025-01,2025-01,USD,KRW,1455.50", "a rate")
    _, output, _ = run("list", "reports", "-d", SMALL, "--format=csv")
    test.equal(output.splitlines()[1], "exact/news,exact,news,557만 달러,", "a report")
    _, output, _ = run("show", "exact", "bounded", "-d", SMALL, "--format=json")
    shown = json.loads(output, parse_int=str)
    test.equal((shown[0]["value"], shown[1]["low"], shown[0]["reports"], shown[0]["prices"]),
               ("5576000", "1600000000", ["news"], "nominal"), "show as JSON")


def test_compare(test):
    hours = ["compare", "deepseek-v3-gpu-hours", "llama-3-1-405b-gpu-hours"]
    costs = ["compare", "deepseek-v3-final-run-cost", "altman-gpt-4-cost"]

    status, output, _ = run(*hours)
    test.ok(status == 0 and "\nA : B  1/11.1\nB : A  11.1 times\n" in output
            and "\nComparable, with a note: " in output and "means nothing" not in output,
            "what can be compared has its ratio in both directions", output)
    status, output, _ = run(*hours, "--lang", "ko")
    test.ok(status == 0 and "\nA : B  1/11.1\n" in output, "the same in Korean", output)
    status, output, _ = run(*costs)
    test.ok(status == 1 and "\nCannot be told: Sam Altman’s figure for GPT-4 " in output
            and "less than 1/17.9  (this ratio means nothing" in output
            and "more than 17.9 times  (this ratio means nothing" in output
            and "\n?  Basis " in output and "\033" not in output,
            "what cannot be told says why, and no terminal codes go into a pipe", output)
    status, output, _ = run("compare", "deepseek-v3-final-run-cost",
                            "epoch-llama-3-1-405b-hardware")
    test.ok(status == 1 and "\n≠  Basis " in output and "\nNot like with like: " in output
            and "By GPU-hours: 1/11.1 (deepseek-v3-gpu-hours, llama-3-1-405b-gpu-hours)" in output,
            "what cannot be compared leads to what can", output)

    status, output, _ = run(*costs, "hankyung-v3-cost-won", "--format", "json")
    report = json.loads(output)
    pair = report["pairs"][0]
    facets = {facet["facet"]: facet for facet in report["facets"]}
    test.ok(status == 1 and report["verdict"] == "unknown" and len(report["pairs"]) == 3
            and report["claims"] == costs[1:] + ["hankyung-v3-cost-won"]
            and list(facets) == ["quantity", "stage", "basis", "extent", "role", "part", "hardware",
                                 "unit", "currency", "prices", "period", "bound"],
            "json: claims, verdict, facets and pairs", report)
    test.ok(facets["basis"]["differs"] and not facets["quantity"]["differs"]
            and facets["basis"]["values"]["altman-gpt-4-cost"] == "undefined"
            and facets["basis"]["values"]["deepseek-v3-final-run-cost"] == "assumed-rent",
            "json: facets in the words of the format", facets)
    test.ok(pair["a"] == costs[1] and pair["b"] == costs[2] and pair["allowed"] is False
            and pair["ratio"]["low"] == 0 and abs(pair["ratio"]["high"] - 0.05576) < 1e-9
            and pair["ratio"]["high_open"] and pair["inverse"]["high"] is None
            and pair["inverse"]["text"] == "more than 17.9 times",
            "json: ratios with their bounds", pair)
    test.ok("₩1,452.1919 to $1 (mean of Jan 2025; computed)" in report["pairs"][1]["conversion"]
            and pair["conversion"] is None, "json: the rate of a conversion", report["pairs"][1])

    status, output, _ = run("compare", "exact", "worded", "-d", SMALL, "--format", "json")
    pair = json.loads(output)["pairs"][0]
    test.ok(status == 1 and pair["ratio"] is None and pair["alternative"] is None,
            "json: words have no ratio", output)
    status, output, _ = run("show", "deepseek-v3-final-run-cost")
    test.ok(status == 0 and "\n  Class: A (final run at an assumed rent)\n" in output,
            "show tells the class of a cost", output)


def test_check(test, scratch):
    bad = os.path.join(scratch, "bad\x1b[31m.xml")
    with open(bad, "wb") as file:
        file.write(read(SMALL).replace(b'number="5576000"', b'number="many"')
                   .replace(b'quantity="cost" claimant="paper"', b'quantity="cots" claimant="paper"', 1))
    status, output, messages = run("check", bad, SMALL)
    lines = output.splitlines()
    test.ok(status == 4 and "small.xml: valid" in lines[-1] and len(lines) >= 4,
            "all problems of all files are told", output + messages)
    test.ok("\x1b" not in output + messages, "the name of a file cannot command the terminal")
    test.ok(all(line.count(":") >= 3 for line in lines[:2]), "with line and column", output)
    status, output, _ = run("check", bad, SMALL, "--format", "json")
    report = json.loads(output)
    test.equal((status, [entry["valid"] for entry in report], report[0]["n_problems"],
                report[1]["dataset"]["claims"]), (4, [False, True], 2, 4), "the same as JSON")
    problem = report[0]["problems"][0]
    test.ok(problem["line"] > 1 and problem["column"] > 1 and problem["message"],
            "a problem as JSON", repr(problem))
    status, output, _ = run("check", "-", data=read(SMALL))
    test.ok(status == 0 and output.startswith("standard input: valid"), "- is standard input", output)
    status, output, messages = run("check", "/nonexistent", bad, "--format", "json")
    test.ok(status == 4 and len(json.loads(output)) == 2, "a missing file does not stop the rest",
            output + messages)


def test_findings(test, scratch):
    unread = read(SMALL).replace(b'read="original"', b'read="no"')
    status, output, _ = run("check", "-", data=unread)
    test.ok(status == 0 and "(unread)" in output and "Warnings: 0, notes: 1, acknowledged" in output,
            "findings are told", output)
    status, output, _ = run("check", "-", "--lang", "ko", data=unread)
    test.ok("경고: 0건, 참고: 1건" in output, "in Korean", output)
    test.equal(run("check", "-", "--strict", data=unread)[0], 1, "a note counts under --strict")
    known = unread.replace(b"<claim ", b"<claim\x00 ")
    claims = known.split(b"<claim\x00 ")
    known = claims[0] + b"".join(b"<claim " + acknowledge(claim) for claim in claims[1:])
    status, output, _ = run("check", "-", "--strict", data=known)
    test.ok(status == 0 and "notes: 0, acknowledged in the dataset: 1" in output,
            "what is acknowledged does not", output)

    status, output, _ = run("check", "-", "--format", "json", data=unread)
    entry = json.loads(output)[0]
    finding = entry["findings"][0]
    test.equal((status, entry["n_findings"], finding["code"], finding["severity"],
                finding["acknowledged"], finding["note"], finding["source"], finding["sum"]),
               (0, 1, "unread", "note", False, None, "report", None), "findings as JSON")
    test.ok(finding["sentence"] and finding["claims"], "with claims and sentence", repr(finding))
    _, output, _ = run("check", "-", "--format", "json", data=known)
    finding = json.loads(output)[0]["findings"][0]
    test.equal((finding["acknowledged"], finding["note"]), (True, "Known."),
               "what is acknowledged is listed with its note")
    _, output, _ = run("check", "--format", "json")
    entry = json.loads(output)[0]
    codes = [finding["code"] for finding in entry["findings"]]
    test.ok({"ratio", "scope", "tenfold", "restated", "bounds", "unit-price"} <= set(codes)
            and codes == sorted(codes, key=("sum ratio scope tenfold rate restated bounds unit-price "
                                            "origin unread").split().index),
            "those of the built-in dataset, by code", repr(codes))

    _, output, _ = run("show", "column-ten-percent", "deepseek-v3-final-run-cost")
    test.ok("Computed: about $5,000,000 ÷ $100,000,000 = about 5%: does not give" in
            output.replace("\u00a0", " ") and "Finding: " in output and ": holds" in output,
            "show has the sum and the findings", output)
    _, output, _ = run("show", "column-ten-percent", "--format", "json")
    shown = json.loads(output)[0]
    test.equal((shown["sum_check"], [finding["code"] for finding in shown["findings"]]),
               ("fails", ["ratio", "scope"]), "as JSON too")


def acknowledge(claim):
    """The claim with an acknowledgement where the order of its children wants it."""
    known = (b'<acknowledge finding="unread"><note xml:lang="en">Known.</note></acknowledge>')
    head, note, tail = claim.partition(b"      <note xml:lang")
    if note and b"</claim>" in tail:
        return head + known + note + tail
    return claim.replace(b"</claim>", known + b"</claim>", 1)


def test_surroundings(test, scratch):
    with open("/dev/full", "wb") as full:
        status, _, messages = run("list", "-d", SMALL, stdout=full)
        test.ok(status == 5 and messages, "a full device is told (list)", messages)
        status, _, messages = run("export", "rivals", "-d", SMALL, "-o", "-", stdout=full)
        test.ok(status == 5 and messages.count("\n") == 1, "a full device is told once (export)",
                messages)
    status, _, messages = run("export", "rivals", "-d", SMALL, "-o", "/dev/null/f", "--lang=ko,en")
    test.ok(status == 5 and "a part of its path is a file" in messages,
            "a folder that cannot be made is told in the user's language", messages)
    status, _, messages = run("export", "rivals", "-d", SMALL, "-o", "/dev/full", "--force")
    test.ok(status == 5, "a full device as a file", messages)

    process = start("list", "-d", SMALL, "--format", "json")
    process.stdout.close()
    messages = process.stderr.read()
    test.ok(process.wait(30) == 0 and not messages, "a reader that leaves is no failure", repr(messages))

    for number in (signal.SIGINT, signal.SIGTERM):
        process = start("export", "rivals", "-d", "-", "-o", os.path.join(scratch, "x.png"),
                        stdin=subprocess.PIPE)
        process.stdin.write(read(SMALL)[:500])
        process.stdin.flush()
        time.sleep(0.3)
        process.send_signal(number)
        began = time.monotonic()
        status = process.wait(30)
        process.communicate()
        test.ok(status == 130 and time.monotonic() - began < 5, "%s gives 130" % number.name,
                "status %d" % status)
    test.equal(os.listdir(scratch), [], "an interrupted export leaves nothing")

    for env, begins in (({"LANGUAGE": "ko"}, "예:"), ({"LANG": "ko_KR.UTF-8"}, "예:"),
                        ({"LC_ALL": "ko_KR.EUC-KR"}, "예:"),
                        ({"LANG": "de_DE.UTF-8"}, "Examples:"), ({}, "Examples:")):
        status, output, _ = run("--help", env=env)
        test.ok(status == 0 and output.startswith(begins), "language of %s" % env, output[:40])
    status, output, _ = run("list", "-d", SMALL, "--lang", "ko")
    test.ok("수천만 달러" in output, "UTF-8 in the locale C", output)

    empty = os.path.join(scratch, "path with spaces 공백")
    os.mkdir(empty)
    status, _, messages = run("export", "rivals", "-d", SMALL, "-o", "그림.png", cwd=empty)
    test.equal((status, os.listdir(empty)), (0, ["그림.png"]), "names need not be ASCII")


def main(test):
    for part in (test_table, test_export, test_check, test_findings, test_surroundings):
        with tempfile.TemporaryDirectory() as scratch:
            part(test, scratch)
    test_list(test)
    test_compare(test)


tap.run(main)
