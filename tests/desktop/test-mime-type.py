# SPDX-License-Identifier: GPL-3.0-or-later
"""The type that files get, from a database made of the system's types and ours, without a home."""
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
SCHEMA = (b'<?xml version="1.0"?>\n'
          b'<grammar ns="urn:jeoul:dataset:1" xmlns="http://relaxng.org/ns/structure/1.0"/>\n')
OURS = "application/x-jeoul+xml"
SYSTEM = "/usr/share/mime/packages/freedesktop.org.xml"

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


def type_of(path, environment):
    text = subprocess.run(["gio", "info", "-a", "standard::content-type", path], check=True,
                          env=environment, stdout=subprocess.PIPE, text=True).stdout
    return text.rsplit("standard::content-type: ", 1)[1].strip()


def main(test):
    definition, top = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        share = os.path.join(folder, "share")
        packages = os.path.join(share, "mime", "packages")
        os.makedirs(packages)
        shutil.copy(definition, packages)
        if os.path.exists(SYSTEM):
            shutil.copy(SYSTEM, packages)
        environment = dict(os.environ, HOME=folder, XDG_DATA_HOME=os.path.join(folder, "none"),
                           XDG_DATA_DIRS=share)
        made = subprocess.run(["update-mime-database", os.path.dirname(packages)],
                              env=environment, stderr=subprocess.PIPE, text=True)
        test.equal((made.returncode, made.stderr), (0, ""), "the database is made without a word")

        # The dataset of the program, under a name that tells nothing.
        with open(os.path.join(top, "data", "ai-cost-debate.xml"), "rb") as file:
            built_in = file.read()
        for name, content, wanted in FILES + [("built-in", built_in, OURS)]:
            path = os.path.join(folder, name)
            with open(path, "wb") as file:
                file.write(content)
            if wanted != OURS and not os.path.exists(SYSTEM):
                test.skip(name, "the types of the system are not installed")
            else:
                test.equal(type_of(path, environment), wanted, name)


tap.run(main)
