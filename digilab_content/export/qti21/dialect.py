"""What differs from one version of QTI to the next; the rest of this folder is written for any of them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Dialect:
    """Namespaces, places of schemas and names of resource types of one version.

    `math` is the namespace of its MathML. `attributes` are those of text elements: a pair (element or `*`, attribute).
    `kebab`: names are written `qti-response-declaration`, `base-type`. `dir`: text elements say their direction (2.1
    has neither `dir` nor `style`). `human`: a score may be declared as given by a person.
    """

    name: str
    version: str
    item: str
    item_schema: str
    package: str
    package_schema: str
    metadata: str
    metadata_schema: str
    lom: str
    lom_schema: str
    schema: str
    schema_version: str
    item_type: str
    test_type: str
    math: str
    attributes: frozenset[tuple[str, str]]
    kebab: bool = False
    dir: bool = False
    human: bool = False


_IMS = "http://www.imsglobal.org/xsd"
_PURL = "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd"
_LOM = ("http://ltsc.ieee.org/xsd/LOM", f"{_IMS}/imsmd_loose_v1p3p2.xsd")
_ATTRIBUTES = frozenset(
    {
        ("*", "id"),
        ("*", "class"),
        ("a", "href"),
        ("img", "src"),
        ("img", "alt"),
        ("img", "width"),
        ("img", "height"),
        ("object", "data"),
        ("object", "type"),
        ("object", "width"),
        ("object", "height"),
        ("th", "scope"),
        ("td", "scope"),
        ("th", "colspan"),
        ("td", "colspan"),
        ("th", "rowspan"),
        ("td", "rowspan"),
    }
)

QTI21 = Dialect(
    name="qti21",
    version="2.1",
    item=f"{_IMS}/imsqti_v2p1",
    item_schema=f"{_IMS}/qti/qtiv2p1/imsqti_v2p1.xsd",
    package=f"{_IMS}/imscp_v1p1",
    package_schema=f"{_IMS}/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd",
    metadata=f"{_IMS}/imsqti_metadata_v2p1",
    metadata_schema=f"{_IMS}/qti/qtiv2p1/imsqti_metadata_v2p1.xsd",
    lom=_LOM[0],
    lom_schema=_LOM[1],
    schema="QTIv2.1 Package",
    schema_version="1.0.0",
    item_type="imsqti_item_xmlv2p1",
    test_type="imsqti_test_xmlv2p1",
    math="http://www.w3.org/1998/Math/MathML",
    attributes=_ATTRIBUTES,
)

QTI22 = Dialect(
    name="qti22",
    version="2.2",
    item=f"{_IMS}/imsqti_v2p2",
    item_schema=f"{_IMS}/qti/qtiv2p2/imsqti_v2p2.xsd",
    package=f"{_IMS}/imscp_v1p1",
    package_schema=f"{_IMS}/qti/qtiv2p2/qtiv2p2_imscpv1p2_v1p0.xsd",
    metadata=f"{_IMS}/imsqti_metadata_v2p2",
    metadata_schema=f"{_IMS}/qti/qtiv2p2/imsqti_metadata_v2p2.xsd",
    lom=_LOM[0],
    lom_schema=_LOM[1],
    schema="QTIv2.2 Package",
    schema_version="1.0.0",
    item_type="imsqti_item_xmlv2p2",
    test_type="imsqti_test_xmlv2p2",
    math="http://www.w3.org/2010/Math/MathML",
    attributes=_ATTRIBUTES,
    dir=True,
    human=True,
)

QTI30 = Dialect(
    name="qti30",
    version="3.0",
    item=f"{_IMS}/imsqtiasi_v3p0",
    item_schema=f"{_PURL}/imsqti_asiv3p0_v1p0.xsd",
    package=f"{_IMS}/qti/qtiv3p0/imscp_v1p1",
    package_schema=f"{_PURL}/imsqtiv3p0_imscpv1p2_v1p0.xsd",
    metadata=f"{_IMS}/imsqti_metadata_v3p0",
    metadata_schema=f"{_PURL}/imsqti_metadatav3p0_v1p0.xsd",
    lom=_LOM[0],
    lom_schema=_LOM[1],
    schema="QTI Package",
    schema_version="3.0.0",
    item_type="imsqti_item_xmlv3p0",
    test_type="imsqti_test_xmlv3p0",
    math="http://www.w3.org/1998/Math/MathML",
    attributes=_ATTRIBUTES,
    kebab=True,
    dir=True,
    human=True,
)
