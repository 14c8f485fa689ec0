extension Page {
  /// The style sheet: for screens from 320 pixels, and for A4 and A3 on their sides.
  ///
  /// Nothing moves by itself; smooth scrolling is only for those who have not asked for less
  /// motion. In print the regions open, heads of tables repeat and cards stay whole; the cards of
  /// workplaces and people come along when they are asked for.
  static func style(footer: String) -> String {
    """

    :root{--ink:\(Palette.ink);--quiet:\(Palette.quietInk);--line:\(Palette.line);\
    --grey:\(Palette.holiday);--mark:#0b4f9c;--bar:#cfe2f5}
    *{box-sizing:border-box}
    body{margin:0 auto;padding:0 1rem 3rem;max-width:90rem;color:var(--ink);background:#fff;\
    font:1rem/1.5 system-ui,"Segoe UI",Helvetica,Arial,sans-serif;overflow-wrap:break-word}
    h1{font-size:1.9rem;line-height:1.2;margin:1rem 0 0}
    h2{font-size:1.45rem;line-height:1.25;margin:2.5rem 0 .75rem;padding-top:.75rem;\
    border-top:3px solid var(--ink)}
    h3{font-size:1.15rem;margin:1.5rem 0 .4rem}
    h4{font-size:1.05rem;margin:.2rem 0 .4rem}
    p{margin:.4rem 0;max-width:70ch}
    a{color:var(--mark)}
    :focus-visible{outline:3px solid #b3122c;outline-offset:2px}
    main:focus{outline:none}
    .skip{position:absolute;left:-999rem;background:#fff;padding:.5rem 1rem;z-index:2}
    .skip:focus{left:1rem;top:.5rem}
    nav ul,.legend,.codes{list-style:none;margin:.75rem 0;padding:0;display:flex;flex-wrap:wrap;\
    gap:.25rem 1.1rem}
    nav a{display:inline-block;padding:.25rem 0}
    .status{font-weight:600;border-left:6px solid #12702f;padding:.3rem .8rem}
    .status.bad{border-left-color:#b3122c}
    .facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(13rem,1fr));gap:.5rem;\
    margin:1rem 0}
    .facts div{border:1px solid var(--line);border-radius:6px;padding:.5rem .8rem}
    dt{color:var(--quiet);font-size:.875rem}
    dd{margin:0;font-size:1.15rem;font-weight:600}
    figure{margin:1rem 0}
    figcaption h3{margin-top:.5rem}
    .scroll{position:relative;overflow-x:auto;max-width:100%;margin:.5rem 0 1rem}
    .scroll>svg{display:block;width:100%;min-width:44rem;height:auto}
    .scroll>table{min-width:38rem}
    .key{display:inline-block;min-width:1.9em;text-align:center;color:#fff;font-weight:700;\
    border-radius:3px;padding:0 .2em}
    .key.grey{background:var(--grey)}
    .key.part{background:\(Palette.partHoliday)}
    .key.grey,.key.part{border:1px solid var(--line);min-height:1.2em;\
    vertical-align:middle}
    .legend li{display:flex;gap:.35rem;align-items:baseline}
    .legend .key{flex:none}
    .legend .bar{display:inline-flex;align-items:flex-end;flex:none;width:.6em;height:1em}
    .legend .bar i{display:block;background:var(--quiet);width:100%}
    .choice input{margin:0 .5rem 0 0}
    table{border-collapse:collapse;width:100%;margin:.5rem 0 1rem;font-size:.9375rem;\
    font-variant-numeric:tabular-nums}
    caption{text-align:left;font-weight:600;padding:.25rem 0}
    caption.quiet,span.quiet{position:absolute;width:1px;height:1px;overflow:hidden;\
    clip-path:inset(50%);white-space:nowrap}
    th,td{border:1px solid var(--line);padding:.25rem .5rem;text-align:left;vertical-align:top}
    thead th{background:#eef1f5}
    tbody th{font-weight:600}
    .n{text-align:right}
    .small td,.small th{font-size:.8125rem;padding:.2rem .35rem;min-width:4.2rem}
    .heat td{text-align:right}
    .heat td.d{text-align:left;white-space:nowrap}
    .small tbody th{min-width:9rem}
    .heat thead th{min-width:4rem}
    table,h1,h2,h3,h4{hyphens:auto}
    .h1{background:\(Palette.heat[1])}.h2{background:\(Palette.heat[2])}\
    .h3{background:\(Palette.heat[3])}.h4{background:\(Palette.heat[4])}
    .off{background:var(--grey)}
    tr.off{font-style:italic}
    tr.sum{font-weight:700}
    .grid{table-layout:fixed;min-width:44rem}
    .grid td{font-size:.8125rem}
    .grid th:first-child{width:3.4rem}
    .grid .d{color:var(--quiet)}
    td.bar{background:linear-gradient(90deg,var(--bar) var(--v),#0000 var(--v))}
    .cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,34rem),1fr));\
    gap:1rem}
    .card{border:1px solid var(--line);border-radius:6px;padding:.6rem 1rem;margin:0 0 1rem}
    .cards .card{margin:0}
    .card h3{margin-top:.2rem}
    .card table{font-size:.875rem}
    #redskaber form{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:end;margin:.5rem 0}
    #redskaber form>*{min-width:0;max-width:100%}
    #redskaber label{display:block;font-weight:600}
    #redskaber input,#redskaber select,#redskaber button{font:inherit;padding:.35rem .5rem;\
    min-height:2.75rem;border:1px solid #5b6472;border-radius:4px;background:#fff;color:inherit;\
    max-width:100%}
    footer{margin-top:3rem;border-top:1px solid var(--line);color:var(--quiet)}
    @media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
    @media (prefers-reduced-motion:reduce){*{animation:none!important;transition:none!important}}
    @media (max-width:40rem){body{padding:0 .6rem 2rem}th,td{padding:.2rem .3rem}\
    .card{padding:.4rem .5rem}.card table{font-size:.8125rem}}
    @media screen and (max-width:48rem){.scroll caption{position:sticky;left:0;\
    max-width:calc(100vw - 2rem)}}
    @media (max-width:26rem){body{padding:0 .4rem 2rem}.card{padding:.3rem}\
    .card table{table-layout:fixed;font-size:.75rem}.card th,.card td{padding:.15rem}\
    .card tbody th{font-weight:400}\
    .card th:first-child{width:35%}.card th:nth-child(2){width:36%}\
    .facts{grid-template-columns:1fr 1fr}.facts div{padding:.4rem .5rem}}
    @page{size:landscape;margin:12mm;\
    @bottom-left{content:"\(cssText(footer))";font:9pt sans-serif}\
    @bottom-right{content:counter(page) "/" counter(pages);font:9pt sans-serif}}
    @media print{
    body{max-width:none;padding:0;font-size:10pt;line-height:1.3}
    nav,.skip,#redskaber,footer,.choice{display:none}
    body:not(:has(#print-alle:checked)) :is(#arbejdspladser,#personer){display:none}
    .scroll{overflow:visible}
    .scroll>svg{min-width:0;max-height:74vh}
    .scroll>table{min-width:0}
    figcaption h3{display:none}.legend{margin:0;gap:0 1rem}
    #grupper{columns:2;column-gap:6mm;break-before:page}
    #grupper .cards{display:block}
    .card{padding:2mm 3mm}.cards .card{margin:0 0 4mm}
    .card h3{font-size:11pt;margin:0}.card p{font-size:8.5pt;margin:1mm 0;max-width:none}
    #personer,#arbejdspladser{display:grid;grid-template-columns:1fr 1fr;column-gap:6mm;\
    align-items:start}
    #personer>:not(article),#arbejdspladser>:not(article){grid-column:1/-1}
    h2{break-before:page;break-after:avoid;border-top:0;margin-top:0}
    #overblik h2,#grupper h2{break-before:auto}
    #grupper h2{column-span:all}
    h3,h4,h3+p,caption{break-after:avoid}
    thead{display:table-header-group;break-after:avoid}
    tbody tr:first-child,tbody tr:nth-child(2){break-before:avoid}
    tr,.card,figure,svg{break-inside:avoid}
    table,.card table{font-size:8.5pt}.card table{margin:1.5mm 0}
    th,td{padding:1pt 3pt;border-color:#777}
    .grid,.small td,.small th,.heat thead th{min-width:0}
    .months{table-layout:fixed}.months th:first-child{width:14%}
    .months thead th{font-size:6.8pt;padding:1pt}
    .small td,.small th,.grid td,.grid th,.heat td,.heat th{font-size:7.5pt;line-height:1.2}
    .heat thead th{font-size:7pt;line-height:1.15}
    a{color:inherit;text-decoration:none}
    *{-webkit-print-color-adjust:exact;print-color-adjust:exact}
    }

    """
  }

  /// A text as a style sheet quotes it.
  private static func cssText(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\", "<": result += "\\" + String(scalar.value, radix: 16) + " "
      case "\u{0}"..."\u{1F}": continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
