"""The desk: where people see what travellers write, and take over.

One file for each thing that is seen: `lists` left, `thread` and `composer` in the middle,
`case_panel` right, put together by `room` for one browser and served by `pages`. Tables are
touched in `queries` (looking) and `acting` (doing) only; `watching` tells every open page that
something changed; all visible words are in `words`, spoken through a `Reader`.
"""
