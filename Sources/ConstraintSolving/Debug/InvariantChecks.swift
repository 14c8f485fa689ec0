extension Engine {
  /// What is wrong with the state, each in a sentence; empty if all is well.
  ///
  /// - Complexity: O(size of the engine); for tests.
  func brokenInvariants() -> [String] {
    var broken: [String] = []
    checkBooleans(&broken)
    for x in 0..<Int32(integerCount) { checkLiterals(of: x, &broken) }
    checkTrail(&broken)
    checkWatches(&broken)
    checkCounters(&broken)
    return broken
  }

  private func checkBooleans(_ broken: inout [String]) {
    for variable in 0..<Int32(booleanCount) {
      if value[2 * variable] != -value[2 * variable + 1] {
        broken.append("Boolean \(variable) and its opposite do not agree")
      }
      if value[2 * variable] == 0 && !order.contains(variable) {
        broken.append("open Boolean \(variable) is not in the order of decisions")
      }
      if seen[variable] != 0 { broken.append("Boolean \(variable) is still marked") }
    }
  }

  private func checkLiterals(of x: Int32, _ broken: inout [String]) {
    if bound[2 * x] > -bound[2 * x + 1] { broken.append("integer \(x) has no value left") }
    var node = nodeFirst[x]
    var before: Int32 = -1
    var low: Int32 = -1
    var high: Int32 = -1
    while node >= 0 {
      if nodePrevious[node] != before { broken.append("literals of \(x): broken backwards") }
      if before >= 0 && boundValue[before] >= boundValue[node] {
        broken.append("literals of \(x): not in order")
      }
      let truth: Int8 =
        bound[2 * x] >= boundValue[node] ? 1 : (-bound[2 * x + 1] < boundValue[node] ? -1 : 0)
      if value[2 * node] != truth {
        broken.append("[x\(x) >= \(boundValue[node])] is \(value[2 * node]), not \(truth)")
      }
      if truth > 0 { low = node }
      if truth < 0 && high < 0 { high = node }
      before = node
      node = nodeNext[node]
    }
    if nodeLast[x] != before { broken.append("literals of \(x): wrong last") }
    if nodeLow[x] != low { broken.append("literals of \(x): wrong greatest true one") }
    if nodeHigh[x] != high { broken.append("literals of \(x): wrong least false one") }
  }

  private func checkTrail(_ broken: inout [String]) {
    if marks.count != events.count { broken.append("marks and events differ in number") }
    for place in 0..<trail.count {
      let code = trail[place]
      if code < 0 {
        if Int(events[~code].position) != place { broken.append("event \(~code) is elsewhere") }
        if marks[~code].need != .min { broken.append("event \(~code) is still marked") }
      } else if value[code] <= 0 {
        broken.append("literal \(code) on the trail is not true")
      }
    }
  }

  private func checkWatches(_ broken: inout [String]) {
    for place in clauses.array() + nogoods.array() {
      for k: Int32 in 0..<2 {
        let literal = arena[place + ClauseLayout.header + k]
        var found = 0
        for i in 0..<watches.count(literal ^ 1)
        where watches.element(literal ^ 1, i)?.clause == place {
          found += 1
        }
        if found != 1 { broken.append("clause \(place) is watched \(found) times") }
      }
    }
  }

  private func checkCounters(_ broken: inout [String]) {
    guard head == trail.count else { return }
    for index in 0..<counters.count {
      let counter = counters[index]
      var count: Int32 = 0
      for k in counter.start..<counter.start + counter.size where isTrue(counterLiterals[k]) {
        count += 1
      }
      if count != counter.count { broken.append("counter \(index) has counted wrong") }
    }
  }
}
