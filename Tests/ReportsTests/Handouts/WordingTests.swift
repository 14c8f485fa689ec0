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

  @Test func peopleOfACohortHaveRoles() throws {
    var page = Page(view, ReportOptions())
    let root = try MarkupReader.read(page.make())
    let section = try #require(root.all.first { $0["id"] == "hold" })
    #expect(section.elements("th").map(\.text).contains("Rolle"))
    #expect(!section.elements("th").map(\.text).contains("Type"))
  }
}
