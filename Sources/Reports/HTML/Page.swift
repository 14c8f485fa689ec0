import Programme

/// The page `aarshjul.html`: everything about a plan in one file that asks nobody for anything.
///
/// It is read without scripts; the small script at its end adds search and a filter. Every picture
/// has an equal table beside it, every table a caption and headings with their scope. Wide things
/// scroll within their own region, so that the page itself fits 320 pixels (WCAG 2.1, 1.4.10).
struct Page {
  let view: PlanView
  let options: ReportOptions
  var out = Markup()

  init(_ view: PlanView, _ options: ReportOptions) {
    self.view = view
    self.options = options
  }

  var say: Prose { view.say }

  /// A part of the page: its anchor, its heading and what writes it.
  private struct Part {
    var id: String
    var title: Phrase
    var write: (inout Page) -> Void
  }

  /// Writes a document's head and opens its body with the way past everything else.
  mutating func writeHead(_ title: String, footer: String, runsScript: Bool) {
    out.raw("<!doctype html>\n")
    out.raw("<html lang=\"\(say.language.rawValue)\">\n<head>\n<meta charset=\"utf-8\">\n")
    out.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
    // Says by itself that nothing is fetched, also to a reader of the source.
    out.void(
      "meta",
      [
        "http-equiv": "Content-Security-Policy",
        "content": "default-src 'none'; style-src 'unsafe-inline'"
          + (runsScript ? "; script-src 'unsafe-inline'" : ""),
      ])
    out.void("meta", ["name": "referrer", "content": "no-referrer"])
    out.element("title", title)
    out.raw("\n<style>\(Page.style(footer: footer))</style>\n</head>\n<body>\n")
    out.element("a", ["class": "skip", "href": "#indhold"], say(.skipLink))
  }

  /// Returns the page.
  ///
  /// - Complexity: O(attendances + weeks x districts).
  mutating func make() -> String {
    let parts = self.parts
    writeHead(title, footer: footerText, runsScript: true)
    writeHeader()
    writeNavigation(parts)
    out.raw("\n<main id=\"indhold\" tabindex=\"-1\">\n")
    for part in parts {
      out.raw("<section id=\"\(part.id)\" aria-labelledby=\"\(part.id)-h\">")
      out.element("h2", ["id": "\(part.id)-h"], say(part.title))
      part.write(&self)
      out.raw("</section>\n")
    }
    out.raw("</main>\n<footer>")
    out.element("p", footerText)
    out.element("p", say(.footerPrivacy))
    out.raw("</footer>\n<script>\(Page.script)</script>\n</body>\n</html>\n")
    return out.text
  }

  private var parts: [Part] {
    // A part that has nothing to tell is left out, with its heading and its sheet of paper.
    let hasGroups = !view.plan.groups.isEmpty
    let hasCourses =
      !view.plan.cohorts.isEmpty || !view.plan.waiting.isEmpty
      || view.programme.activities.contains { $0.isOn && $0.subject == .cohort }
    let hasOfficials = [Role.chief, .learningPartner, .consultant].contains {
      !view.officials($0).isEmpty
    }
    var parts = [
      Part(id: "overblik", title: .sectionOverview) { $0.writeOverview() },
      Part(id: "hjul", title: .sectionWheel) { $0.writeWheels() },
      Part(id: "uger", title: .sectionHeat) { $0.writeHeat() },
      Part(id: "kalender", title: .sectionGrid) { $0.writeGrids() },
    ]
    if hasGroups { parts.append(Part(id: "grupper", title: .sectionGroups) { $0.writeGroups() }) }
    if hasCourses { parts.append(Part(id: "hold", title: .sectionCohorts) { $0.writeCohorts() }) }
    if hasOfficials {
      parts.append(Part(id: "belastning", title: .sectionLoads) { $0.writeLoads() })
    }
    if hasGroups {
      parts.append(Part(id: "fordeling", title: .sectionFairness) { $0.writeFairness() })
    }
    parts.append(Part(id: "regler", title: .sectionRules) { $0.writeRules() })
    if options.previous != nil {
      parts.insert(Part(id: "aendringer", title: .sectionChanges) { $0.writeChanges() }, at: 1)
    }
    parts.append(Part(id: "arbejdspladser", title: .sectionWorkplaces) { $0.writeWorkplaces() })
    parts.append(Part(id: "personer", title: .sectionPeople) { $0.writePeople() })
    return parts
  }

  /// The school years in words, as "2026/27".
  var yearLabel: String {
    let labels = view.years.map(\.label)
    guard let first = labels.first, let last = labels.last else { return "" }
    return first == last ? first : "\(first)\u{2013}\(last)"
  }

  private var title: String { say(.pageTitle, yearLabel) }

  private var footerText: String {
    options.planName.isEmpty ? title : "\(title) \u{B7} \(say(.footer, options.planName))"
  }

  private mutating func writeHeader() {
    let days = view.programme.horizon.days
    out.raw("\n<header>")
    out.element("h1", title)
    out.element("p", say(.planPeriod, say.date(days.first), say.date(days.last)))
    out.raw("</header>")
  }

  private mutating func writeNavigation(_ parts: [Part]) {
    let say = self.say
    out.raw("\n<nav aria-label=\"")
    out.words(say(.contents))
    out.raw("\"><ul>")
    for part in parts {
      out.element("li") { $0.element("a", ["href": "#\(part.id)"], say(part.title)) }
    }
    out.raw("</ul></nav>")
  }
}
