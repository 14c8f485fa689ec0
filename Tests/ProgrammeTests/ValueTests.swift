import Programme
import Testing

/// Spans, keys, audiences and rules as values.
@Suite struct ValueTests {
  @Test func spansAreMergedWhereTheyTouch() {
    let merged = Span.merged([
      Span(start: 50, end: 60), Span(start: 0, end: 10), Span(start: 10, end: 20),
      Span(start: 15, end: 18), Span(start: 70, end: 70),
    ])
    #expect(merged == [Span(start: 0, end: 20), Span(start: 50, end: 60)])
  }

  @Test(arguments: ["sparring/2026/nord-02/3", "laeringsdag/2026/alle/1/r4"])
  func eventKeysAreReadBack(_ text: String) throws {
    #expect(try #require(EventKey(text)).text == text)
  }

  @Test(arguments: [
    "", "a/b/c", "a/2026/c/0", "a/2026/c/1/4", "a/2026/c/1/r0", "/2026/c/1", "a/x/c/1",
  ])
  func whatIsNoKeyIsRefused(_ text: String) {
    #expect(EventKey(text) == nil)
  }

  @Test func theBookIsInTheOrderOfTheNames() {
    #expect(Rule.all.map(\.id) == RuleID.allCases)
    for rule in Rule.all {
      #expect(Rule.of(rule.id) == rule)
      #expect(!rule.name.danish.isEmpty && !rule.name.english.isEmpty)
      #expect(rule.sentence.danish.hasSuffix(".") && rule.sentence.english.hasSuffix("."))
      for parameter in rule.parameters {
        if case .number(let range) = parameter.kind { #expect(range.contains(parameter.default)) }
      }
    }
  }

  @Test func criteriaCountWhatTheySay() {
    func amount(_ kind: Criterion.Kind, _ values: [String]) -> Int {
      Criterion(name: "", column: "", kind: kind, weight: 1, isHard: false).amount(for: values)
    }
    #expect(amount(.spread, ["a", "a", "a", ""]) == 3)
    #expect(amount(.spread, ["", ""]) == 0)
    #expect(amount(.gather, ["a", "a", "b"]) == 2)
    #expect(amount(.atLeast(count: 2, value: "a"), ["a", "b"]) == 1)
    #expect(amount(.atMost(count: 1, value: "a"), ["a", "a", "a"]) == 2)
  }

  @Test func travelIsNothingWithinAPlaceAndUnknownWithoutPositions() {
    let model = TravelModel()
    let here = Position(east: 0, north: 0)
    #expect(model.minutes(from: here, to: here) == 0)
    #expect(model.minutes(from: here, to: nil) == 15)
    #expect(model.minutes(from: here, to: Position(east: 6670, north: 0)) == 16)
  }
}
