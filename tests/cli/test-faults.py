# SPDX-License-Identifier: GPL-3.0-or-later
"""Exports that are killed, interrupted or have nowhere to go; and figures that are verified.
test-faults.py JEOUL DATASET"""
import csv
import io
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from xml.etree import ElementTree

import tap

PROGRAM, SMALL = map(os.path.abspath, sys.argv[1:3])
PNG = b"\x89PNG\r\n\x1a\n"
KILLS = int(os.environ.get("JEOUL_KILLS", "60"))
FIGURES = 40

BARE = {name: value for name, value in os.environ.items()
        if name in ("PATH", "ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS")}
BARE.update(LANG="C", HOME="/nonexistent", SOURCE_DATE_EPOCH="1700000000")


def start(*arguments, **options):
    options.setdefault("stdin", subprocess.DEVNULL)
    options.setdefault("stdout", subprocess.PIPE)
    options.setdefault("stderr", subprocess.PIPE)
    return subprocess.Popen([PROGRAM, *arguments], env=BARE, **options)


def run(*arguments, **options):
    process = start(*arguments, **options)
    output, messages = process.communicate(timeout=120)
    return process.returncode, (output or b"").decode("utf-8"), messages.decode("utf-8")


def read(path):
    with open(path, "rb") as file:
        return file.read()


def write(path, contents):
    with open(path, "wb") as file:
        file.write(contents)


def many_figures(scratch):
    """The small dataset with very many figures: a batch that takes a while."""
    xml = read(SMALL).decode("utf-8")
    first = xml.index("<figure ", xml.index("<figures>"))
    end = xml.index("</figure>", first) + len("</figure>")
    figure = xml[first:end]
    name = figure[figure.index('id="'):].split('"')[1]
    copies = "\n".join(figure.replace('id="%s"' % name, 'id="f%d"' % n, 1) for n in range(FIGURES))
    path = os.path.join(scratch, "many.xml")
    write(path, (xml[:first] + copies + xml[end:]).encode("utf-8"))
    return path


def is_whole(contents):
    return contents.startswith(PNG) and contents[-8:-4] == b"IEND"


def test_kills(test, scratch, dataset):
    folder = os.path.join(scratch, "killed")
    command = ("export", "--all", "-d", dataset, "-o", folder, "--force", "--quiet",
               "--size", "320x180px")
    begin = time.monotonic()
    status, _, messages = run(*command)
    seconds = time.monotonic() - begin
    names = sorted(os.listdir(folder))
    test.ok(status == 0 and len(names) >= FIGURES, "a batch", messages)

    problems, n_ended = [], 0
    for n in range(KILLS):
        for name in os.listdir(folder):
            os.remove(os.path.join(folder, name))
        # Every other time there is something to be replaced.
        old = {name: b"old " + name.encode() for name in names} if n % 2 else {}
        for name, contents in old.items():
            write(os.path.join(folder, name), contents)
        process = start(*command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(random.random() * seconds)
        process.kill()
        n_ended += process.wait() == 0
        # What a child of the program has begun it ends at once.
        time.sleep(0.01)
        for name in os.listdir(folder):
            contents = read(os.path.join(folder, name))
            if name not in names:
                problems.append("remains: " + name)
            elif not is_whole(contents) and contents != old.get(name):
                problems.append("half a file: " + name)
        problems += ["gone: " + name for name in old if not os.path.exists(os.path.join(folder, name))]
    test.none(problems, "killed at %d moments: every file is old or new, and nothing remains" % KILLS)
    test.ok(n_ended < KILLS, "some of them were killed in time")


def test_interruption(test, scratch, dataset):
    for number in (signal.SIGINT, signal.SIGTERM):
        folder = os.path.join(scratch, number.name)
        process = start("export", "--all", "-d", dataset, "-o", folder, "--preset", "a4", "--quiet")
        while process.poll() is None and not (os.path.isdir(folder) and os.listdir(folder)):
            time.sleep(0.005)
        process.send_signal(number)
        _, messages = process.communicate(timeout=60)
        files = [read(os.path.join(folder, name)) for name in os.listdir(folder)]
        test.ok(process.returncode == 130 and files and all(map(is_whole, files))
                and len(files) < FIGURES, "%s ends a batch with 130 and whole files" % number.name,
                "status %d, %d files\n%s" % (process.returncode, len(files), messages.decode()))


def test_nowhere(test, scratch):
    def at(*parts):
        return os.path.join(scratch, *parts)

    with open("/dev/full", "wb") as full:
        for arguments in (("export", "rivals", "-d", SMALL, "-o", "-"), ("list", "-d", SMALL)):
            status, _, messages = run(*arguments, stdout=full)
            test.ok(status == 5 and "No space left" in messages, "%s to a full device" % arguments[0],
                    messages)
    status, _, messages = run("export", "rivals", "-d", SMALL, "-o", "/dev/full")
    test.ok(status == 5 and os.path.exists("/dev/full"), "a full device by name", messages)

    # One figure of a batch has no place: the others are written, the status is that of the worst.
    os.makedirs(at("part", "rivals.en.png"))
    status, _, messages = run("export", "--all", "-d", SMALL, "-o", at("part"), "--lang", "en")
    test.ok(status == 5 and is_whole(read(at("part", "columns.en.png"))) and "rivals" in messages,
            "what fails does not keep the others from being written", messages)
    status, _, messages = run("export", "rivals", "-d", SMALL, "-o", at("x" * 300 + ".png"))
    test.ok(status == 5 and "too long" in messages, "a name that is too long", messages)
    write(at("file"), b"")
    status, _, messages = run("export", "rivals", "-d", SMALL, "-o", at("file", "x.png"))
    test.ok(status == 5 and "not a folder" in messages, "a file where a folder should be", messages)
    status, _, messages = run("export", "--all", "-d", SMALL, "-o", at("file"), "--lang", "en,ko")
    test.ok(status == 5 and messages.count("not a folder") == 1, "for a batch, told once", messages)
    status, _, messages = run("export", "rivals", "-d", SMALL, "-o", at("large.png"),
                              preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE,
                                                                    (4096, 4096)))
    test.ok(status == 5 and "larger than is allowed" in messages and "large.png" not in
            os.listdir(scratch), "a file larger than the user may have", messages)

    os.mkdir(at("closed"))
    write(at("closed", "old.png"), b"old")
    os.chmod(at("closed"), 0o555)
    os.chmod(scratch, 0o755)
    options = {"user": 65534, "group": 65534} if os.geteuid() == 0 else {}
    status, _, messages = run("export", "rivals", "-d", "/dev/stdin", "-o", at("closed", "old.png"),
                              "--force", stdin=open(SMALL, "rb"), **options)
    if "Permission denied" in messages and "closed" not in messages:
        test.skip("a folder that is read-only", "another user may not run the program here")
    else:
        test.ok(status == 5 and "permission" in messages and read(at("closed", "old.png")) == b"old"
                and os.listdir(at("closed")) == ["old.png"], "a folder that is read-only", messages)
    os.chmod(at("closed"), 0o755)


def test_other_formats(test, scratch):
    svg, table = os.path.join(scratch, "a.svg"), os.path.join(scratch, "a.csv")
    status, _, messages = run("export", "rivals", "-d", SMALL, "-o", svg, "--lang", "ko",
                              "--size", "100x60mm")
    root = ElementTree.parse(svg).getroot()
    test.ok(status == 0 and (root.get("width"), root.get("height")) == ("100mm", "60mm"),
            "SVG in millimetres", messages)
    test.ok("모델 가" in "".join(root.itertext()), "with its text")
    status, _, messages = run("export", "rivals", "-d", SMALL, "-o", table, "--lang", "en")
    contents = read(table)
    rows = list(csv.DictReader(io.StringIO(contents.decode("utf-8-sig"), newline="")))
    test.ok(status == 0 and contents.startswith(b"\xef\xbb\xbfid,") and len(rows) > 1
            and contents.count(b"\r\n") == len(rows) + 1, "CSV for a spreadsheet", messages)
    test.ok(all(row["subject_name"] == "Model A" and row["claimant"] for row in rows)
            and "5576000" in [row["value"] for row in rows], "with names, ids and numbers", repr(rows))
    status, output, _ = run("export", "rivals", "-d", SMALL, "-o", "-", "--format", "csv", "--filter",
                            "no such word", "--lang", "en")
    test.ok(status == 0 and output.count("\r\n") == 1, "a search that leaves nothing", output)
    for ending in ("svg", "csv"):
        twice = [run("export", "rivals", "-d", SMALL, "-o", "-", "--format", ending)[1]
                 for _ in range(2)]
        test.ok(twice[0] == twice[1] and twice[0], "the same bytes twice (%s)" % ending)


def test_verify(test, scratch):
    files = []
    for n, (ending, options) in enumerate((
            ("png", []), ("pdf", ["--lang", "ko", "--title", "제목 -- 'x' (하나)"]),
            ("svg", ["--preset", "a4", "--currency", "KRW", "--filter", "model"]),
            ("png", ["--claims", "exact,bounded", "--caption", "short", "--background", "dark",
                     "--group", "claimant", "--sort", "value", "--as-of", "2025",
                     "--set", "exact=9e6", "--scale", "log", "--dpi", "96"]))):
        files.append(os.path.join(scratch, "v%d.%s" % (n, ending)))
        status, _, messages = run("export", "rivals", "-d", SMALL, "-o", files[-1], *options)
        test.equal((status, messages.count("\n")), (0, 1), "a file to verify: " + " ".join(options))
    status, output, messages = run("verify", *files, "-d", SMALL)
    test.ok(status == 0 and output.count("is the same") == len(files), "all are the same",
            output + messages)
    test.ok(all(scratch.encode() not in read(file) for file in files), "no path is in any file")
    test.equal(run("verify", *files, "-d", SMALL, "--quiet")[:2], (0, ""), "--quiet is quiet")
    status, output, _ = run("verify", "--lang", "ko", "-", "-d", SMALL, stdin=open(files[0], "rb"))
    test.ok(status == 0 and output.startswith("표준 입력: 차트가 같습니다"), "standard input", output)

    other = os.path.join(scratch, "other.xml")
    write(other, read(SMALL).replace(b'number="5576000"', b'number="5577000"'))
    status, output, _ = run("verify", *files, "-d", other)
    test.ok(status == 1 and "is not the same" in output and "file was changed" in output,
            "another value is found out", output)
    status, output, messages = run("verify", SMALL, *files, "-d", SMALL)
    test.ok(status == 1 and output.count("is the same") == len(files) and "no recipe" in messages,
            "a file without recipe does not keep the others from being verified", messages)
    test.equal(run("verify", "/nonexistent", SMALL)[0], 3, "the status is that of the worst")
    status, output, _ = run("verify", files[0])
    test.ok(status == 1 and "“small”" in output, "the built-in dataset is another one", output)


def main(test):
    scratch = tempfile.mkdtemp()
    try:
        dataset = many_figures(scratch)
        for case in (test_kills, test_interruption):
            case(test, scratch, dataset)
        for case in (test_nowhere, test_other_formats, test_verify):
            folder = os.path.join(scratch, case.__name__)
            os.mkdir(folder)
            case(test, folder)
    finally:
        shutil.rmtree(scratch)


tap.run(main)
