/// A job in the engine's words.
struct KernelJob {
  var start: Operand
  var duration: Operand
  var demand: Operand
}

extension Lowering {
  func kernelJobs(
    _ jobs: [Job], _ condition: Literal, _ engine: inout Engine
  ) throws(ModelFault) -> [KernelJob] {
    var result: [KernelJob] = []
    for job in jobs {
      let kernel = KernelJob(
        start: try operand(job.start, &engine), duration: try operand(job.duration, &engine),
        demand: try operand(job.demand, &engine))
      engine.addClause([condition ^ 1, atLeast(kernel.duration, 0, &engine)])
      engine.addClause([condition ^ 1, atLeast(kernel.demand, 0, &engine)])
      guard
        engine.isImpossible
          || (Int(engine.upper(kernel.start)) + Int(engine.upper(kernel.duration)) <= 2
            * Model.limit
            && Int(engine.lower(kernel.start)) >= -2 * Model.limit)
      else { throw .sumOutOfRange(constraint: current) }
      result.append(kernel)
    }
    return result
  }

  /// No two jobs overlap: an order literal for each pair, and reasoning over the whole.
  func addDisjunctive(
    _ jobs: [KernelJob], _ condition: Literal, _ engine: inout Engine
  ) throws(ModelFault) {
    if engine.isImpossible { return }
    let real = jobs.filter { engine.upper($0.duration) > 0 }
    for i in real.indices {
      for j in 0..<i { try addOrder(real[j], real[i], condition, &engine) }
    }
    guard condition == engine.trueLiteral, real.count > 2 else { return }
    engine.add(Disjunctive(real))
  }

  /// One of the jobs ends before the other starts, or has no length.
  private func addOrder(
    _ a: KernelJob, _ b: KernelJob, _ condition: Literal, _ engine: inout Engine
  ) throws(ModelFault) {
    let first = try before(a, b, engine)
    let second = try before(b, a, engine)
    var ways: [Literal] = [condition ^ 1]
    for job in [a, b] where engine.lower(job.duration) <= 0 {
      ways.append(atLeast(job.duration, 1, &engine) ^ 1)
    }
    let order = engine.newBoolean()
    if ways.count == 1 {
      // Exactly one of two orders: one literal says which.
      let other = condition == engine.trueLiteral ? order ^ 1 : engine.newBoolean()
      if condition != engine.trueLiteral { engine.addClause(ways + [order, other]) }
      try addLinear(first, .lessOrEqual, 0, order, &engine)
      try addLinear(second, .lessOrEqual, 0, other, &engine)
      return
    }
    let other = engine.newBoolean()
    try addLinear(first, .lessOrEqual, 0, order, &engine)
    try addLinear(second, .lessOrEqual, 0, other, &engine)
    engine.addClause(ways + [order, other])
  }

  /// `a.start + a.duration - b.start`, which is at most 0 when a is before b.
  private func before(
    _ a: KernelJob, _ b: KernelJob, _ engine: borrowing Engine
  ) throws(ModelFault) -> NormalSum {
    var sum = combined(NormalSum(), minus: a.start.negated)
    sum = combined(sum, minus: a.duration.negated)
    return simplified(combined(sum, minus: b.start), engine)
  }

  /// The sum with its fixed integers moved into the constant.
  func simplified(_ sum: NormalSum, _ engine: borrowing Engine) -> NormalSum {
    var result = NormalSum(terms: [], constant: sum.constant)
    for term in sum.terms {
      if engine.isFixed(term.view) {
        result.constant += term.weight * Int(engine.lower(term.view))
      } else {
        result.terms.append(term)
      }
    }
    return result
  }

  /// At every moment the jobs that run fit the capacity.
  func addCumulative(
    _ jobs: [KernelJob], _ capacity: Operand, _ condition: Literal, _ engine: inout Engine
  ) throws(ModelFault) {
    if engine.isImpossible { return }
    let real = jobs.filter { engine.upper($0.duration) > 0 && engine.upper($0.demand) > 0 }
    engine.addClause([condition ^ 1, atLeast(capacity, 0, &engine)])
    if condition != engine.trueLiteral {
      try addConditionalCumulative(real, capacity, condition, &engine)
      return
    }
    engine.add(Cumulative(real, capacity: capacity))
    // Jobs that never fit together are a disjunctive resource; say so where all pairs are so.
    let halves = real.filter { 2 * Int(engine.lower($0.demand)) > Int(engine.upper(capacity)) }
    if halves.count > 1 && halves.count <= 60
      && halves.allSatisfy({ engine.lower($0.duration) > 0 })
    {
      try addDisjunctive(halves, condition, &engine)
    }
  }

  /// Where each job starts, those running then fit: the task decomposition (Schutt et al., "Why
  /// cumulative decomposition is not as bad as it sounds", 2009).
  private func addConditionalCumulative(
    _ jobs: [KernelJob], _ capacity: Operand, _ condition: Literal, _ engine: inout Engine
  ) throws(ModelFault) {
    for (j, job) in jobs.enumerated() {
      var load = combined(NormalSum(), minus: capacity)
      load = combined(load, minus: try contribution(job, engine.trueLiteral, &engine).negated)
      for (i, other) in jobs.enumerated() where i != j {
        // `runs` is true at least where the other runs when this one starts.
        let begun = engine.newBoolean()
        let over = engine.newBoolean()
        let runs = engine.newBoolean()
        // over false -> the other has ended; begun false -> it has not begun
        try addLinear(
          simplified(
            combined(combined(NormalSum(), minus: job.start.negated), minus: other.start), engine),
          .lessOrEqual, -1, begun ^ 1, &engine)
        var ended = combined(NormalSum(), minus: other.start.negated)
        ended = combined(ended, minus: other.duration.negated)
        ended = combined(ended, minus: job.start)
        try addLinear(simplified(ended, engine), .lessOrEqual, 0, over ^ 1, &engine)
        engine.addClause([begun ^ 1, over ^ 1, runs])
        load = combined(load, minus: try contribution(other, runs, &engine).negated)
      }
      // A job without length or demand starts anywhere.
      let holds = engine.newBoolean()
      engine.addClause([
        condition ^ 1, atLeast(job.duration, 1, &engine) ^ 1, atLeast(job.demand, 1, &engine) ^ 1,
        holds,
      ])
      try addLinear(simplified(load, engine), .lessOrEqual, 0, holds, &engine)
    }
  }

  /// An operand of at least the demand where a literal is true, and at least 0 anyway.
  private func contribution(
    _ job: KernelJob, _ literal: Literal, _ engine: inout Engine
  ) throws(ModelFault) -> Operand {
    if literal == engine.trueLiteral { return job.demand }
    if engine.isFixed(job.demand) && engine.lower(job.demand) == 1 {
      return engine.view(of: literal)
    }
    let share = Operand(engine.newInteger(0, max(0, engine.upper(job.demand))))
    try addLinear(difference(job.demand, share), .lessOrEqual, 0, literal, &engine)
    return share
  }
}
