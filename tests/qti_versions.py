"""QTI 2.2 and 3.0 back in the names of 2.1, by rules written apart from the writer's: for interpreter and checks."""

import re

from lxml import etree

IMS = "http://www.imsglobal.org/xsd"
ITEMS = {"qti21": f"{IMS}/imsqti_v2p1", "qti22": f"{IMS}/imsqti_v2p2", "qti30": f"{IMS}/imsqtiasi_v3p0"}
PACKAGES = {
    "qti21": f"{IMS}/imscp_v1p1",
    "qti22": f"{IMS}/imscp_v1p1",
    "qti30": f"{IMS}/qti/qtiv3p0/imscp_v1p1",
}
MATHS = {
    "qti21": "http://www.w3.org/1998/Math/MathML",
    "qti22": "http://www.w3.org/2010/Math/MathML",
    "qti30": "http://www.w3.org/1998/Math/MathML",
}


def camel(name):
    return re.sub("-([a-z])", lambda found: found[1].upper(), name)


def as_21(data, version):
    """A file of a package of that version as 2.1 would name it; what is not of that version is an error."""
    root = etree.fromstring(data)
    space = etree.QName(root).namespace
    assert space in {ITEMS[version], PACKAGES[version]}, f"{space} in {version}"
    if version == "qti30":
        for body in list(root.iter(f"{{{space}}}qti-content-body")):
            parent = body.getparent()
            assert len(parent) == 1
            parent.text = body.text
            parent.extend(list(body))
            parent.remove(body)
        for node in root.iter(f"{{{ITEMS[version]}}}*"):
            tag = etree.QName(node).localname
            if tag.startswith("qti-"):
                node.tag = f"{{{ITEMS[version]}}}{camel(tag.removeprefix('qti-'))}"
                for name, value in dict(node.attrib).items():
                    assert name.startswith("{") or name == name.lower(), name
                    if "-" in name:
                        del node.attrib[name]
                        node.set(camel(name), value)
    formulas = {etree.QName(node).namespace for node in root.iter("{*}math")}
    assert formulas <= {MATHS[version]}, f"{formulas} in {version}"
    text = etree.tostring(root, encoding="unicode")
    for kind in (ITEMS, PACKAGES, MATHS):
        text = text.replace(f'"{kind[version]}"', f'"{kind["qti21"]}"')
    for name in ("item", "test"):
        text = text.replace(f"imsqti_{name}_xmlv{version[3]}p{version[4]}", f"imsqti_{name}_xmlv2p1")
    return text.encode()
