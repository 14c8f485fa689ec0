import ConstraintSolving
import Generators

/// The benchmark problems as models of the kernel, written as a user of it would.
enum KernelModels {
  /// A job shop or open shop with the makespan to be least.
  static func shop(_ instance: ShopInstance) -> Model {
    var model = Model()
    let horizon = instance.greedyMakespan
    let starts = instance.durations.map { row in
      row.map { model.newIntVariable(0...max(0, horizon - $0)) }
    }
    let makespan = model.newIntVariable(0...horizon, name: "makespan")
    var machineJobs = Array(repeating: [Job](), count: instance.machineCount)
    for job in 0..<instance.jobs {
      let operations = instance.machines[job].indices
      let jobs = operations.map {
        Job(start: starts[job][$0], duration: instance.durations[job][$0])
      }
      for operation in operations {
        machineJobs[instance.machines[job][operation]].append(jobs[operation])
        let duration = instance.durations[job][operation]
        if !instance.isOpen, operation + 1 < operations.count {
          model.add(starts[job][operation] + duration <= starts[job][operation + 1])
        } else {
          model.add(starts[job][operation] + duration <= makespan)
        }
      }
      if instance.isOpen { model.add(.disjunctive(jobs)) }
    }
    for jobs in machineJobs { model.add(.disjunctive(jobs)) }
    model.minimize(makespan)
    return model
  }

  /// Social golfers with the first week and the first players' groups fixed.
  static func golfers(groups: Int, size: Int, weeks: Int) -> Model {
    var model = Model()
    let players = groups * size
    let group = (0..<players).map { player in
      (0..<weeks).map { week in
        if week == 0 { return model.newIntVariable([player / size]) }
        return player < size
          ? model.newIntVariable([player]) : model.newIntVariable(0...(groups - 1))
      }
    }
    for week in 0..<weeks {
      for g in 0..<groups {
        model.add(
          .countValue(group.map { $0[week].linear }, value: g, .equal, LinearExpression(size)))
      }
    }
    for p in 0..<players {
      for q in (p + 1)..<max(players, p + 1) {
        var together: [BoolVariable] = []
        for week in 0..<weeks {
          let meets = model.newBoolVariable()
          for g in 0..<groups {
            let a = model.literal(group[p][week], equals: g)
            let b = model.literal(group[q][week], equals: g)
            model.add(.clause([!a, !b, meets]))
          }
          together.append(meets)
        }
        model.add(.atMost(1, of: together))
      }
    }
    return model
  }

  /// The shortest ruler with so many marks whose distances all differ.
  static func golomb(marks: Int) -> Model {
    var model = Model()
    let longest = marks * marks
    let mark = (0..<marks).map { model.newIntVariable($0 == 0 ? 0...0 : 0...longest) }
    var distances: [LinearExpression] = []
    for i in 0..<marks {
      for j in (i + 1)..<max(marks, i + 1) {
        let distance = model.newIntVariable(1...longest)
        model.add(distance == mark[j] - mark[i])
        distances.append(distance.linear)
      }
    }
    model.add(.allDifferent(distances))
    for (first, second) in zip(mark, mark.dropFirst()) { model.add(first < second) }
    model.add(distances[0] < distances[distances.count - 1])
    model.minimize(mark[marks - 1])
    return model
  }

  /// A Latin square to be completed.
  static func quasigroup(_ instance: QuasigroupInstance) -> Model {
    var model = Model()
    let n = instance.order
    let cells = instance.cells.map {
      model.newIntVariable($0.map { $0...$0 } ?? 0...(n - 1)).linear
    }
    for line in 0..<n {
      model.add(.allDifferent((0..<n).map { cells[line * n + $0] }))
      model.add(.allDifferent((0..<n).map { cells[$0 * n + line] }))
    }
    return model
  }

  /// A formula in clauses.
  static func satisfiability(_ instance: SatisfiabilityInstance) -> Model {
    var model = Model()
    let flags = (0..<instance.variables).map { _ in model.newBoolVariable() }
    for clause in instance.clauses {
      model.add(.clause(clause.map { $0 > 0 ? flags[$0 - 1] : !flags[-$0 - 1] }))
    }
    return model
  }

  /// Business-to-business meetings with the fewest idle periods.
  static func meetings(_ instance: MeetingsInstance) -> Model {
    var model = Model()
    let slots = instance.slots
    let slot = instance.meetings.indices.map { meeting in
      model.newIntVariable(
        Domain((0..<slots).filter { !instance.forbidden[meeting].contains($0) }))
    }
    for time in 0..<slots {
      let here = slot.map { model.literal($0, equals: time) }
      model.add(.atMost(instance.tables, of: here))
    }
    for (first, second) in instance.orders { model.add(slot[first] < slot[second]) }
    var idles: [BoolVariable] = []
    for attended in instance.meetingsOfParticipant where attended.count > 1 {
      model.add(.allDifferent(attended.map { slot[$0].linear }))
      let busy = (0..<slots).map { time in
        let flag = model.newBoolVariable()
        model.add(.clause(attended.map { model.literal(slot[$0], equals: time) }), iff: flag)
        return flag
      }
      var still = busy[slots - 1]
      for time in (0..<(slots - 1)).reversed() {
        let idle = model.newBoolVariable()
        model.add(.clause([!busy[time], busy[time + 1], !still, idle]))
        idles.append(idle)
        let now = model.newBoolVariable()
        model.add(.clause([busy[time], still]), iff: now)
        still = now
      }
    }
    model.minimize(LinearExpression.sum(idles))
    return model
  }
}
