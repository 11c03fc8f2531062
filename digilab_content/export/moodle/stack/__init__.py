"""STACK questions: what Moodle's computer algebra question type makes of slots of mathematics (facts/stack-xml.md)."""
