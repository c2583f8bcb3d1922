"""Where is it: pins, map links, coordinates, roads, towns, country facts. All offline."""
