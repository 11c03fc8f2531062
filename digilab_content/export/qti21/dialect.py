"""What differs from one version of QTI to the next; the rest of this folder is written for any of them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Dialect:
    """Namespaces, places of schemas and names of resource types of one version.

    `attributes` are those of text elements: a pair (element or `*`, attribute). QTI 2.1 has neither `dir` nor `style`.
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
    attributes: frozenset[tuple[str, str]]


_IMS = "http://www.imsglobal.org/xsd"

QTI21 = Dialect(
    name="qti21",
    version="2.1",
    item=f"{_IMS}/imsqti_v2p1",
    item_schema=f"{_IMS}/qti/qtiv2p1/imsqti_v2p1.xsd",
    package=f"{_IMS}/imscp_v1p1",
    package_schema=f"{_IMS}/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd",
    metadata=f"{_IMS}/imsqti_metadata_v2p1",
    metadata_schema=f"{_IMS}/qti/qtiv2p1/imsqti_metadata_v2p1.xsd",
    lom="http://ltsc.ieee.org/xsd/LOM",
    lom_schema=f"{_IMS}/imsmd_loose_v1p3p2.xsd",
    schema="QTIv2.1 Package",
    schema_version="1.0.0",
    item_type="imsqti_item_xmlv2p1",
    test_type="imsqti_test_xmlv2p1",
    attributes=frozenset(
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
    ),
)
