#!/bin/sh
# `supple` on the path: a word behind it is a command, which needs neither a display nor Chromium's processes and
# whose lines are all that it prints; without one, or with options or a link alone, Supple itself starts.
program=$(dirname "$(dirname "$(readlink -f "$0")")")/supple
case "${1-}" in
  supple:*) ;;
  --help | [!-]*)
    exec "$program" --no-sandbox --no-zygote --ozone-platform=headless --log-level=3 -- "$@"
    ;;
esac
exec "$program" "$@"
