"""
A raw article in, a front-matter draft out; knows nothing of how the site is built.

    read_{text,html,feed}   bytes -> Raw: characters and what the page says of itself
    clean, find_title       Raw -> Article: title, and lines with their roles
    find_*                  Article -> facts, each with the words it was read from
    draft                   facts -> the fields and the body of a content file
    save                    fields and body -> a file, whole or not at all
"""
