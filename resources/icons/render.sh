#!/bin/sh
# Draws the PNG files of this folder from its SVG sources. Needs rsvg-convert (Debian: librsvg2-bin).
set -eu
cd "$(dirname "$0")"

for size in 16 22 32; do
  for source in tray-*-"$size"-*.svg; do
    rsvg-convert --width "$size" --height "$size" --output "${source%.svg}.png" "$source"
  done
done
for source in tray-*-22-*.svg; do
  rsvg-convert --width 44 --height 44 --output "${source%.svg}@2x.png" "$source"
done
for source in app-icon.svg app-icon-fullbleed.svg; do
  rsvg-convert --width 512 --height 512 --output "${source%.svg}.png" "$source"
done
