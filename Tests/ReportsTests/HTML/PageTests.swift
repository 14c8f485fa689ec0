import Programme
import Testing

@testable import Reports

/// What WCAG 2.1 AA asks of the page as far as its structure shows it, without a browser.
@Suite struct PageTests {
  /// Pages to look at, made once.
  struct Sample: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String
    /// The text as a tree, which nobody changes; nothing where the text is malformed.
    nonisolated(unsafe) var tree: Node?
  }

  static let samples: [Sample] = {
    let usual = DemoYear.usual.cached()
    let middle = DemoYear.middle.cached()
    let moved = DemoYear.changed(middle.plan)
    let cases: [(String, (programme: Programme, plan: Plan), ReportOptions)] = [
      ("usual", usual, ReportOptions(today: Day(year: 2027, month: 2, day: 1))),
      ("english", middle, ReportOptions(language: .english)),
      ("changed", (middle.programme, moved), ReportOptions(previous: middle.plan)),
      ("wide", DemoYear.wide.cached(), ReportOptions(verdictLines: ["<b>&\"'"])),
      ("small", DemoYear.small.cached(), ReportOptions()),
      ("nothing", (middle.programme, Plan()), ReportOptions()),
    ]
    return cases.map { name, input, options in
      let view = PlanView(input.plan, of: input.programme, in: options.language)
      var page = Page(view, options)
      let text = page.make()
      return Sample(testDescription: name, text: text, tree: try? MarkupReader.read(text))
    }
  }()

  @Test(arguments: samples) func isWellFormed(sample: Sample) throws {
    let root = try #require(sample.tree)
    let html = try #require(root.elements("html").first)
    #expect(html["lang"] == (sample.testDescription == "english" ? "en" : "da"))
    #expect(root.elements("title").first?.text.isEmpty == false)
    #expect(sample.text.utf8.count < 5_000_000)
  }

  /// What is printed is the year; hundreds of cards only come along when they are asked for.
  @Test(arguments: samples) func cardsArePrintedWhenAskedFor(sample: Sample) throws {
    let root = try #require(sample.tree)
    let box = try #require(root.elements("input").first { $0["id"] == "print-alle" })
    #expect(box["type"] == "checkbox" && box["checked"] == nil)
    let label = root.elements("label").first { $0["for"] == "print-alle" }
    #expect(label?.text.isEmpty == false)
    let print = try #require(sample.text.split(separator: "@media print").last)
    #expect(
      print.contains(
        "body:not(:has(#print-alle:checked)) :is(#arbejdspladser,#personer){display:none}"))
  }

  @Test(arguments: samples) func landmarksAndHeadings(sample: Sample) throws {
    let root = try #require(sample.tree)
    for name in ["header", "nav", "main", "footer", "h1"] {
      #expect(root.elements(name).count == 1, "\(name)")
    }
    #expect(root.elements("nav").first?["aria-label"]?.isEmpty == false)
    var level = 0
    for node in root.all {
      guard node.name.count == 2, node.name.first == "h", let depth = Int(node.name.dropFirst())
      else { continue }
      #expect(depth <= level + 1, "\(node.text) skips a level")
      #expect(!node.text.isEmpty)
      level = depth
    }
    let skip = try #require(root.elements("a").first)
    #expect(skip["class"] == "skip" && skip["href"] == "#indhold")
    #expect(root.elements("main").first?["tabindex"] == "-1")
    for section in root.elements("section") {
      let label = section["aria-labelledby"]
      #expect(root.elements("h2").contains { $0["id"] == label })
    }
  }

  @Test(arguments: samples) func idsAreUniqueAndLinksArrive(sample: Sample) throws {
    let root = try #require(sample.tree)
    let ids = root.all.compactMap { $0["id"] }
    #expect(Set(ids).count == ids.count)
    let known = Set(ids)
    for link in root.elements("a") {
      let target = try #require(link["href"])
      #expect(target.hasPrefix("#") && known.contains(String(target.dropFirst())), "\(target)")
      #expect(!link.text.isEmpty)
    }
  }

  @Test(arguments: samples) func tablesHaveCaptionsAndScopes(sample: Sample) throws {
    let root = try #require(sample.tree)
    let tables = root.elements("table")
    #expect(!tables.isEmpty)
    for table in tables {
      #expect(table.elements("caption").count == 1)
      #expect(table.children.first?.name == "caption")
      let caption = table.elements("caption").first?.text ?? ""
      #expect(!caption.isEmpty)
      for cell in table.elements("th") {
        #expect(cell["scope"] == "col" || cell["scope"] == "row")
        #expect(!cell.text.isEmpty, "\(caption)")
      }
      #expect(table.elements("thead").count == 1)
      let columns = table.elements("thead").first?.elements("th").count ?? 0
      for row in table.elements("tbody").first?.elements("tr") ?? [] {
        let width = row.children.reduce(0) { $0 + (Int($1["colspan"] ?? "1") ?? 1) }
        #expect(width == columns, "\(caption)")
        #expect(row.children.first?.name == "th")
      }
    }
  }

  @Test(arguments: samples) func picturesAreNamedAndHaveATable(sample: Sample) throws {
    let root = try #require(sample.tree)
    for picture in root.elements("svg") {
      #expect(picture["role"] == "img")
      #expect(picture.children.first?.name == "title")
      #expect(picture.elements("desc").first?.text.isEmpty == false)
      var part: Node? = picture
      while let node = part, node.name != "section" { part = node.parent }
      #expect(part?.elements("table").isEmpty == false)
    }
    #expect(!root.elements("svg").isEmpty)
  }

  @Test(arguments: samples) func controlsAreLabelled(sample: Sample) throws {
    let root = try #require(sample.tree)
    let labels = Set(root.elements("label").compactMap { $0["for"] })
    for control in root.elements("input") + root.elements("select") {
      #expect(labels.contains(control["id"] ?? ""))
    }
    for region in root.all where region["role"] == "region" {
      #expect(region["tabindex"] == "0" && region["aria-label"]?.isEmpty == false)
    }
    // Nobody waits for twenty stops of the tab key before anything happens.
    #expect(root.all.filter { $0["tabindex"] == "0" }.count < 40)
  }

  @Test(arguments: samples) func asksNobodyForAnything(sample: Sample) throws {
    let root = try #require(sample.tree)
    for node in root.all {
      #expect(node["src"] == nil && node["onclick"] == nil && node["srcset"] == nil)
      #expect(!["link", "iframe", "object", "embed"].contains(node.name))
    }
    #expect(!sample.text.contains("@import") && !sample.text.contains("url("))
    // The name space of each picture is no address to fetch.
    let spaces = root.elements("svg").count { $0["xmlns"] != nil }
    #expect(sample.text.ranges(of: "://").count == spaces)
  }

  @Test func textsAreEscaped() throws {
    let sample = try #require(PageTests.samples.first { $0.testDescription == "wide" })
    #expect(!sample.text.contains("<b>&\"'"))
    #expect(sample.text.contains("&lt;b&gt;&amp;&quot;'"))
  }

  /// A folder without groups, courses or officials has no empty headings, in print or on screen.
  @Test(arguments: samples) func everyPartHasSomethingToTell(sample: Sample) throws {
    let root = try #require(sample.tree)
    for section in root.elements("section") where section["id"] != "regler" {
      #expect(section.children.count { $0.name != "#text" } > 1, "\(section["id"] ?? "")")
    }
    #expect(
      root.elements("section").contains { $0["id"] == "grupper" }
        == (sample.testDescription != "nothing"))
  }

  /// What a browser showed to be wrong on paper or on a phone and the style sheet mends.
  @Test func headsStayWithTheirTablesAndHoursOnOneLine() {
    let style = Page.style(footer: "")
    for rule in [
      // No head of a table alone at the foot of a page, no heading without its table.
      "thead{display:table-header-group;break-after:avoid}",
      "h3,h4,h3+p,caption{break-after:avoid}",
      "tbody tr:first-child,tbody tr:nth-child(2){break-before:avoid}",
      // A wheel as large as the paper allows, two cards of groups in a column.
      "max-height:74vh", "#grupper{columns:2;",
      // Captions of wide tables are read without scrolling, hours of cards are not broken.
      "max-width:calc(100vw - 2rem)", ".card th:first-child{width:35%}",
    ] {
      #expect(style.contains(rule), "\(rule)")
    }
  }

  @Test func everyPersonAndGroupIsThere() throws {
    let (programme, plan) = DemoYear.usual.cached()
    let sample = try #require(PageTests.samples.first)
    let root = try #require(sample.tree)
    let ids = Set(root.all.compactMap { $0["id"] })
    for person in programme.organisation.personIDs { #expect(ids.contains("p-\(person.rawValue)")) }
    for g in plan.groups.indices { #expect(ids.contains("g-\(g)")) }
    // Each attendance is a row of the person's table.
    let view = PlanView(plan, of: programme, in: .danish)
    let cards = root.all.filter { $0["id"]?.hasPrefix("p-") == true }
    let rows = cards.reduce(0) { sum, card in
      sum + card.elements("tbody").reduce(0) { $0 + $1.elements("tr").count }
    }
    #expect(rows == view.ofPerson.reduce(0) { $0 + $1.count })
  }

  @Test func sameInputSamePage() {
    let (programme, plan) = DemoYear.small.cached()
    let pages = (0..<2).map { _ in
      var page = Page(PlanView(plan, of: programme, in: .danish), ReportOptions())
      return page.make()
    }
    #expect(pages[0] == pages[1])
  }
}

extension DemoYear {
  /// A plan with one event moved, one called off, one new, and two members exchanged.
  static func changed(_ plan: Plan) -> Plan {
    var events = plan.events
    guard events.count > 40, plan.groups.count > 1 else { return plan }
    events[3].day = events[3].day.advanced(by: 7)
    events[3].sequence += 1
    events.remove(at: 10)
    var extra = events[20]
    extra.key.number = 77
    events.append(extra)
    var groups = plan.groups
    let (a, b) = (groups[0].members[0], groups[1].members[0])
    groups[0] = SparringGroup(
      label: groups[0].label, district: groups[0].district,
      members: groups[0].members.map { $0 == a ? b : $0 })
    groups[1] = SparringGroup(
      label: groups[1].label, district: groups[1].district,
      members: groups[1].members.map { $0 == b ? a : $0 })
    return Plan(
      groups: groups, cohorts: plan.cohorts, waiting: plan.waiting, events: events,
      score: plan.score)
  }
}
