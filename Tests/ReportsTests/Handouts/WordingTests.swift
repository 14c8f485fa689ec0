import Programme
import Testing

@testable import Reports

/// How what is handed on reads: in what order, and what things are called.
@Suite struct WordingTests {
  private let input = DemoYear.middle.cached()

  private var view: PlanView { PlanView(input.plan, of: input.programme, in: .danish) }

  @Test func activitiesAreListedByTheirNames() throws {
    let summary = ManagementSummary(view: view, options: ReportOptions()).text()
    let names = input.programme.activities.map(\.name).filter { summary.contains("\n\($0) ") }
    #expect(names.count > 5)
    let places = try DanishOrder.sorted(names) { $0 }.map {
      try #require(summary.firstRange(of: "\n\($0) ")).lowerBound
    }
    #expect(places == places.sorted())
  }

  @Test func codesAreListedFromAToAa() throws {
    var page = Page(view, ReportOptions())
    let root = try MarkupReader.read(page.make())
    let list = try #require(root.all.first { $0["class"] == "codes" })
    let codes = list.elements("b").map(\.text)
    #expect(codes.count == input.programme.activities.count)
    #expect(codes == DanishOrder.sorted(codes) { $0 })
  }

  /// A bound of nothing says nothing of how good a plan is.
  @Test func nothingProvenIsSaidToBeNothing() {
    func verdict(_ bound: Int?) -> String {
      view.verdict(ProvenBound(subject: "calendar", objective: 90, lowerBound: bound))
    }
    #expect(verdict(nil) == "intet bevist endnu" && verdict(0) == "intet bevist endnu")
    #expect(verdict(90) == "bevist bedst mulig" && verdict(81).contains("10\u{A0}%"))
  }

  @Test func whoComesFromTheAdministrationIsCalledWhatTheyAre() throws {
    var plan = input.plan
    let i = try #require(
      plan.events.indices.first { plan.events[$0].key.activity == "laeringsdag" })
    let partners = view.officials(.learningPartner)
    let consultants = view.officials(.consultant)
    func details(_ staff: [PersonID]) -> [String] {
      plan.events[i].staff = staff
      let view = PlanView(plan, of: input.programme, in: .danish)
      return view.entry(i).details.split(separator: "\n").map(String.init)
    }
    let (a, b, c) = (partners[0], partners[1], consultants[0])
    #expect(details([a]).contains("Læringspartner: \(view.name(a))"))
    let both = view.sorted([a, b]).map { view.name($0) }.joined(separator: ", ")
    let lines = details([c, a, b])
    #expect(lines.contains("Læringspartnere: \(both)"))
    #expect(lines.contains("Pædagogisk konsulent: \(view.name(c))"))
  }

  /// A change that leaves time and place alone is told by what it is.
  @Test func whatDiffersIsSaid() throws {
    var plan = input.plan
    let i = try #require(plan.events.indices.first { plan.events[$0].participants.count > 5 })
    plan.events[i].participants.removeLast()
    let j = try #require(plan.events.indices.last { $0 != i && plan.events[$0].host != nil })
    plan.events[j].day = plan.events[j].day.advanced(by: 1)
    let view = PlanView(plan, of: input.programme, in: .danish)
    var page = Page(view, ReportOptions(previous: input.plan))
    let root = try MarkupReader.read(page.make())
    let section = try #require(root.all.first { $0["id"] == "aendringer" })
    let cells = section.elements("td").map(\.text)
    #expect(cells.contains("ændret: deltagere") && cells.contains("ændret: tidspunkt"))
    let sheet = view.changeSheet(since: self.view)
    #expect(sheet.header.last == "hvad er anderledes")
    #expect(Set(sheet.rows.compactMap(\.last)) == [.text("deltagere"), .text("tidspunkt")])
    // What comes first in the year is told first.
    let days = sheet.rows.map { $0[6] }
    let first = min(plan.events[i].day, plan.events[j].day)
    #expect(days.first == .day(first))
  }

  @Test func cohortsAreCalledByTheirNumber() throws {
    let (a, _) = input
    let side = PlanSide(name: "A", programme: a, plan: input.plan, score: input.plan.score)
    let text = ComparisonText(PlanComparison(side, side), in: .danish)
    #expect(text.label("Læringsforløb hold-2") == "Læringsforløb, hold 2")
    #expect(text.label("Nyt kursus efterår") == "Nyt kursus efterår")
    #expect(text.label("nord-01") == "nord-01" && text.label(nil) == "\u{2013}")
  }

  @Test func peopleOfACohortHaveRoles() throws {
    var page = Page(view, ReportOptions())
    let root = try MarkupReader.read(page.make())
    let section = try #require(root.all.first { $0["id"] == "hold" })
    #expect(section.elements("th").map(\.text).contains("Rolle"))
    #expect(!section.elements("th").map(\.text).contains("Type"))
  }
}
