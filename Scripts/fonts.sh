#!/usr/bin/env bash
# Subsets Debian's Noto fonts (fonts-noto-core; SemiBold is in fonts-noto-extra) to woff2 files of what our pages use.
# Needs fonttools and brotli in .venv (Scripts/setup puts them there). Usage: fonts.sh OUT
set -euo pipefail

out=${1:?usage: fonts.sh OUT}
source=/usr/share/fonts/truetype/noto
python=$(cd "$(dirname "$0")/.." && pwd)/.venv/bin/python

# Letters, harakat, both kinds of digits, the punctuation Arabic text mixes in, joiners and marks of direction, ﷺ.
arabic=U+0020,U+0028-0029,U+002D-002E,U+003A,U+00A0,U+00AB,U+00BB
arabic+=,U+060C,U+061B,U+061F,U+0621-063A,U+0640-0652,U+0654-0655,U+0660-066C,U+0670-0671
arabic+=,U+200C-200F,U+2013-2014,U+2026,U+25CC,U+FDFA
# Western European letters, typographic punctuation, arrows, the euro and minus signs.
latin=U+0020-007E,U+00A0-00FF,U+2010-2015,U+2018-201D,U+2022,U+2026,U+2190-2193,U+20AC,U+2212

# subset FACE CHARACTERS FEATURES
subset() {
  "$python" -m fontTools.subset "$source/$1.ttf" --output-file="$fresh/$1.woff2" --flavor=woff2 \
    --no-hinting --unicodes="$2" --layout-features="$3"
}

mkdir -p "$out"
# Made aside and moved in whole, so that a running server never serves half a font.
fresh=$(mktemp -d "$out/.fresh.XXXXXX")
trap 'rm -rf "$fresh"' EXIT
for weight in Regular SemiBold; do
  subset "NotoSansArabic-$weight" "$arabic" init,medi,fina,isol,liga,rlig,calt,ccmp,mark,mkmk,kern,locl,rclt,curs
  subset "NotoSans-$weight" "$latin" kern,liga,tnum,lnum,pnum,mark,mkmk,ccmp,locl
done
chmod 644 "$fresh"/*.woff2
mv "$fresh"/*.woff2 "$out/"
touch "$out/.made"
