# SPDX-License-Identifier: GPL-3.0-or-later
"""What no validator sees: that the files for the desktop agree with each other and with meson.build,
and that every text of theirs is there in Korean."""
import configparser
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

import tap

APP_ID, SOURCE, ENTRY, METAINFO, MIME, SERVICE = sys.argv[1:]
DATA = os.path.join(SOURCE, "data", "desktop")
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def keys(path, group):
    parser = configparser.RawConfigParser(delimiters="=", strict=True)
    parser.optionxform = str
    parser.read(path, encoding="utf-8")
    return dict(parser.items(group))


def mime_types():
    namespace = "{http://www.freedesktop.org/standards/shared-mime-info}"
    return [node.get("type") for node in ElementTree.parse(MIME).iter(namespace + "mime-type")]


def desktop_entry():
    entry = keys(ENTRY, "Desktop Entry")
    tap.same(entry["Icon"], APP_ID)
    tap.same(entry["DBusActivatable"], "true")
    tap.same(entry["Exec"], "jeoul %f")
    tap.same(entry["MimeType"].strip(";").split(";"), mime_types())
    tap.same((entry["Name"], entry["Name[ko]"]), ("Jeoul", "저울"))
    for key in ("GenericName", "Comment", "Keywords"):
        assert re.search("[가-힣]", entry[key + "[ko]"]), key


def service():
    entry = keys(SERVICE, "D-BUS Service")
    tap.same(entry["Name"], APP_ID)
    program, option = entry["Exec"].split(" ")
    tap.same((os.path.isabs(program), os.path.basename(program)), (True, "jeoul"))
    tap.same(option, "--gapplication-service")


def metainfo():
    root = ElementTree.parse(METAINFO).getroot()
    tap.same(root.findtext("id"), APP_ID)
    tap.same(root.findtext("launchable"), APP_ID + ".desktop")
    tap.same([node.text for node in root.findall("provides/mediatype")], mime_types())
    tap.same([node.text for node in root.findall("categories/category")],
             keys(ENTRY, "Desktop Entry")["Categories"].strip(";").split(";"))
    with open(os.path.join(SOURCE, "meson.build"), encoding="utf-8") as file:
        version = re.search(r"^\s*version: '([^']+)'", file.read(), re.MULTILINE).group(1)
    tap.same(root.find("releases/release").get("version"), version)


def metainfo_in_both_languages():
    root = ElementTree.parse(METAINFO).getroot()
    for path in ("name", "summary", "description/p", "description/ul/li"):
        nodes = root.findall(path)
        english = [node for node in nodes if node.get(LANG) is None]
        korean = [node for node in nodes if node.get(LANG) == "ko"]
        assert english, path
        tap.same((path, len(korean)), (path, len(english)))


def settings_in_both_languages():
    """Also the pictures' captions, which the file built by default leaves out."""
    sources = [os.path.join("data", "desktop", APP_ID + ending) for ending in
               (".gschema.xml", ".desktop.in", ".metainfo.xml.in", ".mime.xml.in")]
    with open(os.path.join(SOURCE, "po", "POTFILES"), encoding="utf-8") as file:
        listed = file.read().split()
    tap.same([path for path in sources if path not in listed], [])
    template = subprocess.run(["xgettext", "--from-code=UTF-8", "--output=-"] + sources, check=True,
                              cwd=SOURCE, stdout=subprocess.PIPE).stdout
    result = subprocess.run(["msgcmp", os.path.join(SOURCE, "po", "ko.po"), "-"], input=template,
                            stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    tap.same((result.returncode, result.stdout.decode()), (0, ""))


def symbolic_icon():
    """One colour, which a theme replaces; nothing that a theme cannot recolour."""
    root = ElementTree.parse(os.path.join(DATA, "icons", APP_ID + "-symbolic.svg")).getroot()
    tap.same((root.get("width"), root.get("height")), ("16", "16"))
    names = {node.tag.rsplit("}", 1)[1] for node in root.iter()}
    tap.same(names - {"svg", "g", "path"}, set())
    tap.same({node.get("fill") for node in root.iter() if node.get("fill")}, {"#2e3436"})


def scalable_icon():
    root = ElementTree.parse(os.path.join(DATA, "icons", APP_ID + ".svg")).getroot()
    tap.same((root.get("width"), root.get("height"), root.get("viewBox")),
             ("128", "128", "0 0 128 128"))


tap.run([(function.__name__.replace("_", " "), function) for function in (
    desktop_entry, service, metainfo, metainfo_in_both_languages, settings_in_both_languages,
    symbolic_icon, scalable_icon)])
