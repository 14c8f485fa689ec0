#!/bin/sh
# Shows a report in a headless browser: pictures at three widths, a PDF, and a check that nothing
# but the regions meant for it scrolls sideways at 320 pixels (WCAG 2.1, 1.4.10 Reflow).
#
#   Benchmarks/Pages/look.sh plan/aarshjul.html OUT
#
# Ends with 0 when all is well or when no browser is to be had, with 1 when the page is too wide.
set -eu
page=$(realpath "$1")
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
run() {
  timeout 120 "$browser" --headless --no-sandbox --disable-gpu --hide-scrollbars \
    --allow-file-access-from-files --virtual-time-budget=20000 "$@" 2>/dev/null
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
worst=0
for width in 320 768 1280; do
  frame "$width"
  run --window-size="$((width > 500 ? width : 500)),2400" \
    --screenshot="$out/page-$width.png" "file://$out/frame-$width.html" || true
  title=$(run --dump-dom "file://$out/frame-$width.html" |
    sed -n 's/.*<title>\(.*\)<\/title>.*/\1/p' | head -1)
  echo "$width pixels: $title"
  case "$title" in
    "width $width") ;;
    *) worst=1 ;;
  esac
done
run --no-pdf-header-footer --print-to-pdf="$out/page.pdf" "file://$page" || true
if command -v pdfinfo >/dev/null 2>&1; then
  pdfinfo "$out/page.pdf" | grep -E "^(Pages|Page size)"
fi
exit $worst
