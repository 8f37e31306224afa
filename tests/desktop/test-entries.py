# SPDX-License-Identifier: GPL-3.0-or-later
"""What no validator sees: that the files for the desktop agree with each other and with meson.build,
and that their texts come out in Korean too."""
import configparser
import os
import re
import sys
import xml.etree.ElementTree as ElementTree

import tap

APP_ID, TOP, ENTRY, METAINFO, MIME, SERVICE = sys.argv[1:]
ICON = os.path.join(TOP, "data", "desktop", "icons", APP_ID)
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
MIME_NAMESPACE = "{http://www.freedesktop.org/standards/shared-mime-info}"
HANGUL = re.compile("[가-힣]")


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def keys(path, group):
    parser = configparser.RawConfigParser(delimiters="=", strict=True)
    parser.optionxform = str
    parser.read(path, encoding="utf-8")
    return dict(parser.items(group))


def split(text):
    return text.strip(";").split(";")


def root(path):
    return ElementTree.parse(path).getroot()


def check_entry(test, entry, types):
    test.equal(entry["Icon"], APP_ID, "the entry names the icon")
    test.equal(entry["DBusActivatable"], "true", "the entry is activated over the bus")
    test.equal(entry["Exec"], "jeoul %f", "the entry gives one file, as the command line takes it")
    test.equal(split(entry["MimeType"]), types, "the entry takes our type")
    test.none((key for key in ("Name", "GenericName", "Comment", "Keywords")
               if not HANGUL.search(entry.get(key + "[ko]", ""))), "the entry is in Korean too")


def check_service(test):
    service = keys(SERVICE, "D-BUS Service")
    program, option = service["Exec"].split(" ")
    test.equal(service["Name"], APP_ID, "the service has the id of the program")
    test.equal((os.path.isabs(program), os.path.basename(program)), (True, "jeoul"),
               "the service starts the program where it is installed")
    test.equal(option, "--gapplication-service", "the service starts without a window")


def check_metainfo(test, entry, types):
    info = root(METAINFO)
    version = re.search(r"^\s*version: '([^']+)'", read(os.path.join(TOP, "meson.build")),
                        re.MULTILINE).group(1)
    test.equal(info.findtext("id"), APP_ID, "the metainfo has the id of the program")
    test.equal(info.findtext("launchable"), APP_ID + ".desktop", "the metainfo names the entry")
    test.equal([node.text for node in info.findall("provides/mediatype")], types,
               "the metainfo names our type")
    test.equal([node.text for node in info.findall("categories/category")],
               split(entry["Categories"]), "the metainfo has the categories of the entry")
    test.equal(info.find("releases/release").get("version"), version,
               "the newest release is this version")
    for path in ("name", "summary", "description/p", "description/ul/li"):
        nodes = info.findall(path)
        english = [node for node in nodes if node.get(LANG) is None]
        korean = [node for node in nodes if node.get(LANG) == "ko"]
        test.ok(english and len(korean) == len(english), "%s is in Korean too" % path)


def check_icons(test):
    scalable = root(ICON + ".svg")
    test.equal((scalable.get("width"), scalable.get("height")), ("128", "128"),
               "the icon has the size of its grid")
    symbolic = root(ICON + "-symbolic.svg")
    test.equal((symbolic.get("width"), symbolic.get("height")), ("16", "16"),
               "the symbolic icon has the size of its grid")
    # What a theme can recolour: paths of one colour.
    test.equal({node.tag.rsplit("}", 1)[1] for node in symbolic.iter()}, {"svg", "g", "path"},
               "the symbolic icon has nothing but paths")
    test.equal({node.get("fill") for node in symbolic.iter() if node.get("fill")}, {"#2e3436"},
               "the symbolic icon has one colour")


def main(test):
    entry = keys(ENTRY, "Desktop Entry")
    types = [node.get("type") for node in root(MIME).iter(MIME_NAMESPACE + "mime-type")]
    comments = [node.text for node in root(MIME).iter(MIME_NAMESPACE + "comment")
                if node.get(LANG) == "ko"]
    test.equal(len(comments), len(types), "each type has a name in Korean too")
    check_entry(test, entry, types)
    check_service(test)
    check_metainfo(test, entry, types)
    check_icons(test)

    listed = read(os.path.join(TOP, "po", "POTFILES")).split()
    test.none((ending for ending in (".gschema.xml", ".desktop.in", ".metainfo.xml.in", ".mime.xml.in")
               if "data/desktop/" + APP_ID + ending not in listed), "POTFILES names them all")


tap.run(main)
