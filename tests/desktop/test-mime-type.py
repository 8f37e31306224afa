# SPDX-License-Identifier: GPL-3.0-or-later
"""The type that files get, from a database made of the system's types and ours, without a home."""
import functools
import os
import shutil
import subprocess
import sys
import tempfile

import tap

DATASET = b"""<?xml version="1.0" encoding="UTF-8"?>
<!-- a comment before it -->
<dataset xmlns="urn:jeoul:dataset:1" id="a" version="1"/>
"""
OTHER = b'<?xml version="1.0"?>\n<dataset xmlns="urn:other" id="a"/>\n'
SCHEMA = b'<?xml version="1.0"?>\n<grammar ns="urn:jeoul:dataset:1" xmlns="http://relaxng.org/ns/structure/1.0"/>\n'
OURS = "application/x-jeoul+xml"

FILES = [
    # name, content, type
    ("costs.jeoul.xml", DATASET, OURS),
    ("costs.jeoul", DATASET, OURS),
    ("COSTS.JEOUL.XML", DATASET, OURS),
    ("비용 주장.jeoul.xml", DATASET, OURS),
    ("no-ending", DATASET, OURS),
    ("no-ending-quotes", DATASET.replace(b'"', b"'"), OURS),
    ("other.xml", OTHER, "application/xml"),
    ("other-no-ending", OTHER, "application/xml"),
    ("schema-no-ending", SCHEMA, "application/xml"),
]


def main(definition, source):
    with tempfile.TemporaryDirectory() as folder:
        packages = os.path.join(folder, "share", "mime", "packages")
        os.makedirs(packages)
        shutil.copy(definition, packages)
        system = "/usr/share/mime/packages/freedesktop.org.xml"
        if os.path.exists(system):
            shutil.copy(system, packages)
        environment = dict(os.environ, HOME=folder, XDG_DATA_HOME=os.path.join(folder, "none"),
                           XDG_DATA_DIRS=os.path.join(folder, "share"))

        def database():
            result = subprocess.run(["update-mime-database", os.path.dirname(packages)],
                                    env=environment, stderr=subprocess.PIPE, text=True)
            tap.same((result.returncode, result.stderr), (0, ""))

        def type_of(path, wanted):
            text = subprocess.run(["gio", "info", "-a", "standard::content-type", path], check=True,
                                  env=environment, stdout=subprocess.PIPE, text=True).stdout
            tap.same(text.rsplit("standard::content-type: ", 1)[1].strip(), wanted)

        points = [("database", database)]
        for name, content, wanted in FILES:
            path = os.path.join(folder, name)
            with open(path, "wb") as file:
                file.write(content)
            if wanted == OURS or os.path.exists(system):
                points.append((name, functools.partial(type_of, path, wanted)))
        # The dataset of the program, under a name that tells nothing.
        copy = os.path.join(folder, "built-in")
        shutil.copy(os.path.join(source, "data", "ai-cost-debate.xml"), copy)
        points.append(("built-in dataset", functools.partial(type_of, copy, OURS)))
        tap.run(points)


main(*sys.argv[1:])
