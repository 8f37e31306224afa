# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the window on a display of its own, side by side with the least that libadwaita does."""
import contextlib
import os
import shutil
import statistics
import subprocess
import sys

ROUNDS = 15
N_CLAIMS = 10000
N_MANY = 50000
SCREEN = "1400x900x24"
SETTINGS = """[Settings]
gtk-font-name=Cantarell 11
gtk-icon-theme-name=Adwaita
gtk-enable-animations=0
gtk-cursor-blink=0
"""


def environment(prefix, scratch):
    """Nothing of the user's settings, session or hardware; cairo draws, as it does everywhere."""
    folders = {name: os.path.join(scratch, name)
               for name in ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME",
                            "XDG_RUNTIME_DIR")}
    for folder in folders.values():
        os.makedirs(folder, mode=0o700, exist_ok=True)
    os.makedirs(os.path.join(folders["XDG_CONFIG_HOME"], "gtk-4.0"), exist_ok=True)
    with open(os.path.join(folders["XDG_CONFIG_HOME"], "gtk-4.0", "settings.ini"), "w",
              encoding="utf-8") as file:
        file.write(SETTINGS)
    env = dict(os.environ, **folders)
    env.update(
        LC_ALL="C.UTF-8", LANGUAGE="", GDK_BACKEND="x11", GSK_RENDERER="cairo",
        GSETTINGS_BACKEND="memory", GTK_A11Y="none", ADW_DISABLE_PORTAL="1", GTK_USE_PORTAL="0",
        XDG_DATA_DIRS=os.path.join(prefix, "share") + ":/usr/local/share:/usr/share")
    for name in ("WAYLAND_DISPLAY", "GTK_THEME", "GDK_SCALE", "GTK_MODULES"):
        env.pop(name, None)
    return env


@contextlib.contextmanager
def session(env):
    """A display and a session bus of our own."""
    servers = []
    try:
        for name, command in (
                ("DISPLAY", ["Xvfb", "-screen", "0", SCREEN, "-nolisten", "tcp", "-noreset",
                             "-displayfd"]),
                ("DBUS_SESSION_BUS_ADDRESS", ["dbus-daemon", "--session", "--nofork",
                                              "--print-address"])):
            reading, writing = os.pipe()
            servers.append(subprocess.Popen(command + [str(writing)], pass_fds=[writing], env=env,
                                            stderr=subprocess.DEVNULL))
            os.close(writing)
            with os.fdopen(reading) as file:
                answer = file.readline().strip()
            env[name] = ":" + answer if name == "DISPLAY" else answer
        yield
    finally:
        for server in servers:
            server.terminate()
            server.wait()


def measure(row, look, program, bare, claims, many):
    starts = ([], [])
    for n in range(ROUNDS + 1):
        for command, list_ in zip((program, bare), starts):
            measured = look("start", command)[0]
            if n > 0:
                list_.append(measured)
    (ours, our_work), (theirs, their_work) = ([statistics.median(column) for column in zip(*list_)]
                                              for list_ in starts)
    row("first chart painted (a bare libadwaita window)", "%.0f ms" % ours, "%.0f ms" % theirs,
        "%.2f" % (ours / theirs), "<= 1.3", ours <= 1.3 * theirs)
    row("  processor time", "%.0f ms" % our_work, "%.0f ms" % their_work,
        "%.2f" % (our_work / their_work), "", True)

    # The first change of language loads the fonts of the other one.
    changes = [line[0] for line in look("act", "12", "app.language", "ko", "en", program)]
    row("language switch, the first", "%.0f ms" % changes[0], "", "", "<= 150 ms", changes[0] <= 150)
    later = statistics.median(changes[1:])
    row("  later ones", "%.0f ms" % later, "", "", "<= 150 ms", later <= 150)

    hovers = look("hover", "40", program, claims)
    times, shares = zip(*hovers)
    middle = statistics.median(times)
    row("pointer moving over %d marks" % N_CLAIMS, "%.1f ms" % middle, "", "", "<= 16 ms",
        middle <= 16)
    share = statistics.median(shares) * 100
    row("  what a motion paints", "%.1f %% of the screen" % share, "", "", "<= 10 %", share <= 10)

    for what, values in (("leaves 40", ("model 123", "model 321")),
                         ("leaves thousands", ("model 1", "model 2"))):
        change(row, look, "search typed over %d claims, %s" % (N_CLAIMS, what),
               ("12", "win.filter", *values, program, claims))
    change(row, look, "scale of %d claims" % N_MANY,
           ("6", "win.scale", "linear", "log", program, many))


def change(row, look, what, arguments):
    """How long the window did not answer, and when the new chart was there: two things, where the
    chart is built beside the window. The first change also makes what is searched."""
    changes = look("act", *arguments)[1:]
    shown, blocked = ([statistics.median(column) for column in zip(*changes)])
    worst = max(line[1] for line in changes)
    row("%s: window waits" % what, "%.0f ms" % blocked, "", "", "<= 16 ms", blocked <= 16)
    row("  at most", "%.0f ms" % worst, "", "", "", True)
    row("  new chart shown", "%.0f ms" % shown, "", "", "", True)


def bench(row, build, prefix, scratch):
    """Appends the rows of the window; row is a function that takes the columns of one."""
    folder = os.path.abspath(os.path.join(build, "tests", "bench"))
    eye, bare = os.path.join(folder, "bench-window"), os.path.join(folder, "bare-window")
    program = os.path.join(prefix, "bin", "jeoul")
    if not os.path.exists(eye) or not shutil.which("Xvfb") or not shutil.which("dbus-daemon"):
        print("bench-window was not built (libxtst-dev), or there is no Xvfb or dbus-daemon: its "
              "rows are left out")
        return
    env = environment(prefix, scratch)
    generate = os.path.join(os.path.dirname(os.path.abspath(__file__)), "generate-claims.py")
    claims, many = (os.path.join(scratch, "claims-%d.xml" % n) for n in (N_CLAIMS, N_MANY))
    for path, n in ((claims, N_CLAIMS), (many, N_MANY)):
        with open(path, "wb") as file:
            subprocess.run([sys.executable, generate, str(n)], stdout=file, check=True)

    def look(*arguments):
        result = subprocess.run([eye, *arguments], env=env, stdout=subprocess.PIPE, check=True,
                                text=True)
        return [[float(number) for number in line.split()] for line in result.stdout.splitlines()]

    with session(env):
        measure(row, look, program, bare, claims, many)
