"""What the command line offers beside compiling and publishing: projects, templates, reports, help pages."""
