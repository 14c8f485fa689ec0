import ConstraintSolving

/// The global constraints of our MiniZinc library.
extension FlatZincEncoder {
  /// Encodes a constraint of this family, or says that it is none.
  mutating func encodeGlobal(_ call: FlatZincCall) throws(FlatZincFault) -> Bool {
    switch (call.name, call.count) {
    case ("fzn_all_different_int", 1), ("all_different_int", 1):
      try addOneWay(.allDifferent(try integers(call[0])), call)
    case ("aarshjul_inverse", 4): try encodeInverse(call)
    case ("fzn_cumulative", 4): try encodeCumulative(call)
    case ("fzn_disjunctive", 2): try encodeDisjunctive(call, strict: false)
    case ("fzn_disjunctive_strict", 2): try encodeDisjunctive(call, strict: true)
    case ("aarshjul_table_int", 2), ("aarshjul_table_bool", 2): try encodeTable(call)
    case ("fzn_lex_less_int", 2), ("fzn_lex_less_bool", 2):
      try encodeLexicographic(call, strict: true)
    case ("fzn_lex_lesseq_int", 2), ("fzn_lex_lesseq_bool", 2):
      try encodeLexicographic(call, strict: false)
    case ("fzn_global_cardinality", 3):
      let parts = try integers(call[0])
      let counts = try integers(call[2])
      for (value, count) in zip(try constants(call[1]), counts) {
        try addOneWay(.countValue(parts, value: value, .equal, count), call)
      }
    case ("fzn_global_cardinality_low_up", 4):
      let parts = try integers(call[0])
      let lows = try constants(call[2])
      let highs = try constants(call[3])
      let cover = try constants(call[1])
      guard cover.count == lows.count, cover.count == highs.count else { return false }
      for (place, value) in cover.enumerated() {
        let low = LinearExpression(lows[place])
        let high = LinearExpression(highs[place])
        try addOneWay(.countValue(parts, value: value, .greaterOrEqual, low), call)
        try addOneWay(.countValue(parts, value: value, .lessOrEqual, high), call)
      }
    case ("fzn_count_eq", 3): try encodeCount(call)
    case ("aarshjul_regular", 6): try encodeRegular(call)
    case ("aarshjul_circuit", 2): try encodeCircuit(call)
    default: return false
    }
    return true
  }

  /// Globals that are decomposed into more than one constraint hold always.
  private func requireAlways(_ call: FlatZincCall) throws(FlatZincFault) {
    guard case .always = call.tie else {
      throw fault(call.position, "\(call.name) cannot be reified")
    }
  }

  private mutating func encodeInverse(_ call: FlatZincCall) throws(FlatZincFault) {
    let forwardFirst = try constant(call[1])
    let backwardFirst = try constant(call[3])
    let forward = try integers(call[0]).map { $0 - backwardFirst }
    let backward = try integers(call[2]).map { $0 - forwardFirst }
    if forward.count == backward.count {
      try addOneWay(.inverse(forward, backward, base: 0), call)
    } else {
      tie(no, call.tie)
    }
  }

  private mutating func encodeCumulative(_ call: FlatZincCall) throws(FlatZincFault) {
    try requireAlways(call)
    let jobs = try jobs(call, demands: try integers(call[2]))
    let capacity = try integer(call[3])
    guard !jobs.isEmpty else { return }
    tie(truth(capacity, .greaterOrEqual, 0), .always)
    for job in jobs { tie(truth(job.demand, .greaterOrEqual, 0), .always) }
    model.add(.cumulative(jobs, capacity: capacity))
  }

  private mutating func encodeDisjunctive(
    _ call: FlatZincCall, strict: Bool
  ) throws(FlatZincFault) {
    try requireAlways(call)
    let jobs = try jobs(call, demands: nil)
    guard !jobs.isEmpty else { return }
    model.add(.disjunctive(jobs))
    guard strict else { return }
    // The kernel does not look at jobs that take no time; the strict form keeps them, too, from
    // being inside another.
    for i in jobs.indices {
      for j in 0..<i where lowest(jobs[i].duration) <= 0 || lowest(jobs[j].duration) <= 0 {
        let order = model.newBoolVariable()
        add(jobs[i].start + jobs[i].duration <= jobs[j].start, .when(order))
        add(jobs[j].start + jobs[j].duration <= jobs[i].start, .when(!order))
      }
    }
  }

  private mutating func jobs(
    _ call: FlatZincCall, demands: [LinearExpression]?
  ) throws(FlatZincFault) -> [Job] {
    let starts = try integers(call[0])
    let durations = try integers(call[1])
    guard durations.count == starts.count, (demands?.count ?? starts.count) == starts.count else {
      throw fault(call.position, "\(call.name) takes arrays of equal length")
    }
    for duration in durations { tie(truth(duration, .greaterOrEqual, 0), .always) }
    return starts.indices.map { i in
      Job(start: starts[i], duration: durations[i], demand: demands?[i] ?? 1)
    }
  }

  /// The least value of a number or variable; of other sums, a value below it.
  private func lowest(_ sum: LinearExpression) -> Int {
    if let known = sum.known { return known }
    guard sum.terms.count == 1, sum.flags.isEmpty, sum.terms[0].weight == 1 else { return .min }
    return model.domains[sum.terms[0].variable.id].lowest
  }

  private mutating func encodeTable(_ call: FlatZincCall) throws(FlatZincFault) {
    let columns = try integers(call[0])
    let cells = try constants(call[1])
    guard !columns.isEmpty else { return }
    guard cells.count % columns.count == 0 else {
      throw fault(
        call.position, "a table of \(cells.count) cells for \(columns.count) variables")
    }
    let rows = stride(from: 0, to: cells.count, by: columns.count).map {
      Array(cells[$0..<($0 + columns.count)])
    }
    if rows.isEmpty {
      tie(no, call.tie)
    } else {
      try addOneWay(.table(columns, rows: rows), call)
    }
  }

  private mutating func encodeLexicographic(
    _ call: FlatZincCall, strict: Bool
  ) throws(FlatZincFault) {
    let first = try integers(call[0])
    let second = try integers(call[1])
    let common = min(first.count, second.count)
    // Where one list is the beginning of the other, the shorter comes first.
    let isStrict = first.count == second.count ? strict : first.count > second.count
    guard common > 0 else {
      tie(isStrict ? no : yes, call.tie)
      return
    }
    try addOneWay(
      .lexicographic(
        Array(first.prefix(common)), before: Array(second.prefix(common)), strict: isStrict), call)
  }

  private mutating func encodeCount(_ call: FlatZincCall) throws(FlatZincFault) {
    let parts = try integers(call[0])
    let value = try integer(call[1])
    let count = try integer(call[2])
    if let known = value.known {
      try addOneWay(.countValue(parts, value: known, .equal, count), call)
      return
    }
    var equal: [BoolVariable] = []
    for part in parts { equal.append(truth(part - value, .equal, 0)) }
    add(.count(equal, .equal, count), call.tie)
  }

  /// The automaton unrolled: one state variable between letters, one table per letter, with the
  /// states that no word reaches or that reach no final state left out (Pesant, "A Regular
  /// Language Membership Constraint for Finite Sequences of Variables", 2004).
  private mutating func encodeRegular(_ call: FlatZincCall) throws(FlatZincFault) {
    try requireAlways(call)
    let word = try integers(call[0])
    let letters = try constant(call[2])
    let states = try constant(call[1])
    let next = try constants(call[3])
    let start = try constant(call[4])
    guard case .constantSet(let final) = try resolve(call[5]) else {
      throw fault(call[5].position, "expected a set of states known in advance")
    }
    guard states > 0, letters > 0, start >= 1, start <= states,
      next.count / letters == states, next.count % letters == 0,
      !next.contains(where: { $0 < 0 || $0 > states })
    else { throw fault(call.position, "an automaton whose table does not fit its states") }
    guard next.count <= limits.decomposition / max(1, word.count) else {
      throw fault(call.position, "an automaton with \(next.count) transitions is too large")
    }
    var reachable: [Set<Int>] = [[start]]
    for _ in word {
      var following: Set<Int> = []
      for state in reachable[reachable.count - 1] {
        for letter in 0..<letters where next[(state - 1) * letters + letter] > 0 {
          following.insert(next[(state - 1) * letters + letter])
        }
      }
      reachable.append(following)
    }
    reachable[word.count] = reachable[word.count].filter { final.contains($0) }
    for place in word.indices.reversed() {
      let after = reachable[place + 1]
      reachable[place] = reachable[place].filter { state in
        (0..<letters).contains { after.contains(next[(state - 1) * letters + $0]) }
      }
    }
    guard !reachable[0].isEmpty else {
      model.add(.clause([]))
      return
    }
    var state = LinearExpression(start)
    for (place, letter) in word.enumerated() {
      let following = model.newIntVariable(Domain(reachable[place + 1])).linear
      var rows: [[Int]] = []
      for from in reachable[place].sorted() {
        for value in 1...letters {
          let to = next[(from - 1) * letters + value - 1]
          if reachable[place + 1].contains(to) { rows.append([from, value, to]) }
        }
      }
      model.add(.table([state, letter, following], rows: rows))
      state = following
    }
  }

  /// All different, and the successor of a place other than the first has the next number.
  private mutating func encodeCircuit(_ call: FlatZincCall) throws(FlatZincFault) {
    try requireAlways(call)
    let first = try constant(call[1])
    let successors = try integers(call[0]).map { $0 - first }
    let count = successors.count
    guard count > 0 else { return }
    for successor in successors {
      tie(member(successor, of: IntegerSet(from: 0, to: count - 1)), .always)
    }
    guard count > 1 else { return }
    guard count <= limits.decomposition / count else {
      throw fault(call.position, "a circuit over \(count) places is too large")
    }
    model.add(.allDifferent(successors))
    var numbers = [LinearExpression(0)]
    for _ in 1..<count { numbers.append(model.newIntVariable(1...(count - 1)).linear) }
    model.add(.allDifferent(numbers))
    for (from, successor) in successors.enumerated() {
      for to in 0..<count {
        let follows = truth(successor, .equal, to)
        if from == to {
          addClause([!follows])
        } else if to != 0, follows != no {
          add(.linear(numbers[to] - numbers[from], .equal, 1), .when(follows))
        }
      }
    }
  }
}
