#!/bin/sh
# `supple` on the path: a word behind it is a command, which needs neither a display nor Chromium's processes and
# whose lines are all that it prints; without one, or with options or a link alone, Supple itself starts.
here=$(dirname "$(readlink -f "$0")")
case "${1-}" in
  --help | [!-]*)
    case "$1" in
      supple:*) ;;
      *) exec "$here/../supple" --no-sandbox --no-zygote --ozone-platform=headless --log-level=3 -- "$@" ;;
    esac
    ;;
esac
exec "$here/../supple" "$@"
