#!/bin/sh
# Shows a report in a headless browser, for somebody to look at and for CI to check.
#
#   Benchmarks/Pages/look.sh PLAN OUT
#
# PLAN is the folder with aarshjul.html and the wheels. Into OUT go pictures of the page at three
# widths and without colours, each wheel alone, and PDFs in A4 and A3. Checked are
#   - that nothing but the regions meant for it scrolls sideways (WCAG 2.1, 1.4.10 Reflow),
#   - that no two texts of a wheel lie on each other, and none outside it,
#   - that the PDFs are landscape of their size,
#   - with axe-core, if `pip install axe-playwright-python` has brought it: no violation of
#     WCAG 2.1 A and AA.
#
# Ends with 0 when all is well or when no browser is to be had, with 1 when something is wrong.
set -eu
plan=$(realpath "$1")
page="$plan/aarshjul.html"
out=$2
browser=""
for name in chromium chromium-browser google-chrome; do
  if command -v "$name" >/dev/null 2>&1; then browser=$name; break; fi
done
if [ -z "$browser" ]; then
  echo "no headless browser: skipped"
  exit 0
fi
mkdir -p "$out"
out=$(realpath "$out")
worst=0
wrong() {
  echo "WRONG: $1"
  worst=1
}
run() {
  timeout 300 "$browser" --headless --no-sandbox --disable-gpu --hide-scrollbars \
    --allow-file-access-from-files --virtual-time-budget=30000 "$@" 2>/dev/null
}
title() {
  run --dump-dom "file://$1" | sed -n 's/.*<title>\(.*\)<\/title>.*/\1/p' | head -1
}

# A browser's window is never narrower than 500 pixels, a frame may be.
frame() {
  cat >"$out/frame-$1.html" <<PAGE
<!doctype html><meta charset="utf-8"><title>?</title><style>body{margin:0}</style>
<iframe id="f" width="$1" height="2400" style="border:0" src="file://$page"></iframe>
<script>
f.onload = function () {
  var inside = f.contentDocument, wide = inside.documentElement.scrollWidth, bad = [];
  inside.querySelectorAll("body *").forEach(function (e) {
    if (e.closest(".scroll, .skip")) return;
    if (e.getBoundingClientRect().right > $1 + 1 && bad.length < 10)
      bad.push(e.tagName + " " + e.textContent.slice(0, 60));
  });
  document.title = "width " + wide + (bad.length ? " beyond: " + bad.join(" | ") : "");
};
</script>
PAGE
}
for width in 320 768 1440; do
  frame "$width"
  run --window-size="$((width > 500 ? width : 500)),2400" \
    --screenshot="$out/page-$width.png" "file://$out/frame-$width.html" || true
  said=$(title "$out/frame-$width.html")
  echo "$width pixels: $said"
  [ "$said" = "width $width" ] || wrong "the page is wider than $width pixels"
done

# As a printer without colours shows it.
sed 's/<style>/<style>html{filter:grayscale(1)}/' "$page" >"$out/grey.html"
run --window-size=1440,2400 --screenshot="$out/page-grey.png" "file://$out/grey.html" || true

for wheel in "$plan"/*.svg; do
  name=$(basename "$wheel" .svg)
  run --window-size=1600,1000 --screenshot="$out/$name.png" "file://$wheel" || true
  {
    echo '<!doctype html><meta charset="utf-8"><title>?</title><style>body{margin:0}</style>'
    sed 's/<?xml[^>]*>//' "$wheel"
    cat <<'PAGE'
<script>
var bad = [], picture = document.querySelector("svg"), frame = picture.getBoundingClientRect();
// The corners of a text as it is turned, shrunk a little, since a line is taller than its letters.
var shapes = [].map.call(picture.querySelectorAll("text"), function (t) {
  var b = t.getBBox(), m = t.getScreenCTM();
  var y1 = b.y + b.height * 0.22, y2 = b.y + b.height * 0.8;
  return {text: t.textContent, points: [[b.x, y1], [b.x + b.width, y1], [b.x + b.width, y2], [b.x, y2]]
    .map(function (p) { return [m.a * p[0] + m.c * p[1] + m.e, m.b * p[0] + m.d * p[1] + m.f]; })};
});
// Two convex shapes are apart if an edge of one of them parts them.
function parted(p, q) {
  for (var i = 0; i < 4; i++) {
    var a = p[i], b = p[(i + 1) % 4], n = [b[1] - a[1], a[0] - b[0]];
    function reach(s) {
      var v = s.map(function (c) { return c[0] * n[0] + c[1] * n[1]; });
      return [Math.min.apply(0, v), Math.max.apply(0, v)];
    }
    var x = reach(p), y = reach(q);
    if (x[1] <= y[0] || y[1] <= x[0]) return true;
  }
  return false;
}
shapes.forEach(function (s, i) {
  s.points.forEach(function (p) {
    if (p[0] < frame.left || p[0] > frame.right || p[1] < frame.top || p[1] > frame.bottom)
      bad.push(s.text + " is cut");
  });
  shapes.slice(i + 1).forEach(function (t) {
    if (!parted(s.points, t.points) && !parted(t.points, s.points))
      bad.push(s.text + " on " + t.text);
  });
});
document.title = shapes.length + " texts" + (bad.length ? ": " + bad.slice(0, 8).join(" | ") : "");
</script>
PAGE
  } >"$out/texts.html"
  said=$(title "$out/texts.html")
  echo "$name: $said"
  case "$said" in
    *:*) wrong "texts of $name collide" ;;
    *texts) ;;
    *) wrong "$name cannot be read" ;;
  esac
done

for paper in A4 A3; do
  sed "s/size:landscape/size:$paper landscape/" "$page" >"$out/print.html"
  run --no-pdf-header-footer --print-to-pdf="$out/page-$paper.pdf" "file://$out/print.html" || true
  [ -s "$out/page-$paper.pdf" ] || wrong "no PDF in $paper"
  if command -v pdfinfo >/dev/null 2>&1 && [ -s "$out/page-$paper.pdf" ]; then
    said=$(pdfinfo "$out/page-$paper.pdf" | sed -n 's/^Page.*: *//p' | tr '\n' ' ')
    echo "$paper: $said"
    case "$paper $said" in
      "A4 "*" 84"[12]*" x 59"[456]*) ;;
      "A3 "*" 119"[01]*" x 84"[12]*) ;;
      *) wrong "the PDF is not $paper" ;;
    esac
  fi
done

axe=$(python3 -c '
import importlib.util, pathlib
for name in ("axe_playwright_python", "axe_selenium_python", "axe_core_python"):
    spec = importlib.util.find_spec(name)
    for place in (spec.submodule_search_locations or []) if spec else []:
        for path in sorted(pathlib.Path(place).rglob("axe.min.js")):
            print(path)
' 2>/dev/null | head -1)
if [ -z "$axe" ]; then
  echo "no axe-core: skipped"
else
  # A large page is read part by part: each section alone, and of its cards a hundred at a time.
  {
    cat "$page"
    cat <<'PAGE'
<script>
var parts = [];
document.querySelectorAll("main section").forEach(function (section) {
  var cards = section.querySelectorAll("article").length;
  for (var from = 0; from === 0 || from < cards; from += 100) parts.push([section, from]);
});
var small = document.documentElement.innerHTML.length < 1000000, asked = +location.hash.slice(1);
if (small) parts = [null];
if (!asked) document.title = "parts " + parts.length;
else if (!small) {
  parts.forEach(function (part) {
    if (part[0] !== parts[asked - 1][0]) part[0].remove();
  });
  parts[asked - 1][0].querySelectorAll("article").forEach(function (card, i) {
    if (i < parts[asked - 1][1] || i >= parts[asked - 1][1] + 100) card.remove();
  });
}
</script><script>
PAGE
    cat "$axe"
    cat <<'PAGE'
</script><script>
if (asked) axe
  .run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"], resultTypes: ["violations"]})
  .then(function (r) {
    document.title = "axe " + r.violations.length + (r.violations.length ? ": " : "") +
      r.violations.map(function (v) {
        return v.id + " " + v.nodes.length + " " + v.nodes[0].target + " " + v.help;
      }).join(" | ");
  }, function (e) { document.title = "axe failed: " + e; });
</script>
PAGE
  } >"$out/axe.html"
  parts=$(title "$out/axe.html" | sed -n 's/^parts //p')
  part=0
  while [ "$part" -lt "${parts:-1}" ]; do
    part=$((part + 1))
    said=$(title "$out/axe.html#$part")
    [ "$said" = "axe 0" ] || wrong "part $part of $parts is not accessible: $said"
  done
  echo "axe: ${parts:-no} parts read"
  [ -n "$parts" ] || wrong "axe could not read the page"
fi
exit $worst
