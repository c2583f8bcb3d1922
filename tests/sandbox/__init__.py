"""The stand-in carriers and their page, tested with the real client libraries."""
