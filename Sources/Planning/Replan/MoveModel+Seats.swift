import ChainScheduling
import ConstraintSolving
import SolverSupport

/// Who fills the seats of officials at the events that stay.
///
/// Whoever can fill a seat may, so that an event moves for want of an official only where no way of
/// dealing out the seats lets it stay. An event that moves needs somebody who is free of those events
/// that stay; what the other events that move take is left out.
extension MoveModel {
  /// Somebody who may fill a seat of an event.
  private struct Claim {
    /// The event.
    var event: Int
    /// The minutes it takes her.
    var use: Use
    /// Whether she does; nothing if she has to.
    var isTaken: BoolVariable?
  }

  mutating func addSeats(_ open: Set<Int>, _ diary: Diary) {
    let claims = self.claims()
    if claims.isEmpty { return }
    var entries: [(resource: Int32, day: Int, item: Int)] = []
    for (c, claim) in claims.enumerated() where former.starts[claim.event] >= 0 {
      for day in days(claim.event, minute(claim.event, Int(former.starts[claim.event]))) {
        entries.append((claim.use.resource, day, c))
      }
    }
    let pages = Diary(resources: problem.resources.count, entries)
    for (c, claim) in claims.enumerated() {
      let e = claim.event
      if problem.events[e].uses.contains(where: { $0.resource == claim.use.resource }) {
        forbid([claim.isTaken])
      }
      if former.starts[e] >= 0 { keepApart(c, claims, pages, diary) }
      if open.contains(e), let isTaken = claim.isTaken {
        clear(claim, isTaken, claims, pages, diary)
      }
    }
    addSeatLimits(claims, diary)
  }

  private func days(_ e: Int, _ minute: Int) -> Range<Int> {
    minute / 1440..<(minute / 1440 + Int(problem.events[e].dayCount))
  }

  /// Not all of these at once; what is nothing is true anyway.
  private mutating func forbid(_ literals: [BoolVariable?]) {
    let open = literals.compactMap { $0 }
    // What cannot be otherwise, such as what has been held, is no demand.
    if !open.isEmpty { model.add(.clause(open.map { !$0 })) }
  }

  // MARK: Who fills what

  /// All claims, each with its literal; of every seat exactly one is taken.
  private mutating func claims() -> [Claim] {
    var claims: [Claim] = []
    var tied: [Int32: (variable: IntVariable, resources: [Int32])] = [:]
    var filled: [Int: BoolVariable] = [:]
    let optional = Set(problem.chains.filter(\.isOptional).flatMap(\.events))
    // Who stays throughout a chain that has begun is known.
    for e in problem.events.indices
    where isHeld[e] && former.starts[e] >= 0 && !optional.contains(Int32(e)) {
      for (r, role) in problem.events[e].roles.enumerated()
      where role.tie >= 0 && tied[role.tie] == nil {
        let held = role.options[Int(former.roles[e][r])].resource
        tied[role.tie] = (model.newIntVariable(0...0), [held])
      }
    }
    for e in problem.events.indices where former.starts[e] >= 0 || starts[e] != nil {
      for (r, role) in problem.events[e].roles.enumerated() {
        if isHeld[e] {
          let option = role.options[Int(former.roles[e][r])]
          if option.resource >= 0 { claims.append(claim(e, option, nil)) }
          continue
        }
        let tie = optional.contains(Int32(e)) ? -1 : role.tie
        let seat: (variable: IntVariable, resources: [Int32])
        if let known = tied[tie] {
          seat = known
        } else {
          seat = (
            model.newIntVariable(0...(role.options.count - 1)), role.options.map(\.resource)
          )
          if former.starts[e] >= 0 { old.append((seat.variable, Int(former.roles[e][r]))) }
          if tie >= 0 { tied[tie] = seat }
        }
        seats[e, default: []].append(seat)
        let own = Set(role.options.map(\.resource))
        for (i, resource) in seat.resources.enumerated() where !own.contains(resource) {
          let literal = model.literal(seat.variable, equals: i)
          forbid([literal])
        }
        var options: [BoolVariable] = []
        for option in role.options {
          let literal =
            if let i = seat.resources.firstIndex(of: option.resource) {
              model.literal(seat.variable, equals: i)
            } else { model.constant(false) }
          options.append(literal)
          attend(e, option, literal)
          if option.resource >= 0 {
            claims.append(claim(e, option, literal))
          } else if r == countedRole(e) {
            filled[e] = !literal
          }
        }
        addSomebodyFree(e, role, options)
      }
    }
    addFewestFilled(filled)
    return claims
  }

  /// The options that fill the seats of events where that is not as it was.
  func roles(_ solution: Solution) -> [Int: [Int32]] {
    var result: [Int: [Int32]] = [:]
    for (e, seats) in seats {
      let roles = zip(problem.events[e].roles, seats).map { role, seat in
        let resource = seat.resources[solution[seat.variable]]
        return Int32(role.options.firstIndex { $0.resource == resource } ?? 0)
      }
      if former.starts[e] < 0 || roles != former.roles[e] { result[e] = roles }
    }
    return result
  }

  private func claim(_ e: Int, _ option: RoleOption, _ literal: BoolVariable?) -> Claim {
    Claim(
      event: e, use: Use(resource: option.resource, before: option.before, after: option.after),
      isTaken: literal)
  }

  /// Whoever is not free when an event was does not let it stay.
  private mutating func attend(_ e: Int, _ option: RoleOption, _ literal: BoolVariable) {
    let old = Int(former.starts[e])
    guard old >= 0, let free = option.candidates, !free.contains(old) else { return }
    if let stay = stay(e) { forbid([literal, stay]) } else { forbid([literal]) }
  }

  /// Wherever an opened event goes, somebody fills the seat who is free then.
  private mutating func addSomebodyFree(_ e: Int, _ role: Role, _ options: [BoolVariable]) {
    guard let variable = starts[e], role.options.contains(where: { $0.candidates != nil }) else {
      return
    }
    for s in values[e] ?? [] where s != Int(former.starts[e]) {
      let free = zip(role.options, options).filter { option, _ in
        option.candidates.map { $0.contains(s) } ?? true
      }
      if free.count == options.count { continue }
      model.add(.clause([!model.literal(variable, equals: s)] + free.map(\.1)))
    }
  }

  private func countedRole(_ e: Int) -> Int {
    problem.chains.first { $0.countedRole >= 0 && $0.events.contains(Int32(e)) }
      .map { Int($0.countedRole) } ?? -1
  }

  /// The counted seat of a chain stays empty only so often.
  private mutating func addFewestFilled(_ filled: [Int: BoolVariable]) {
    for chain in problem.chains where chain.countedRole >= 0 && chain.fewestFilled > 0 {
      let empty = chain.events.compactMap { filled[Int($0)] }
      let sure = chain.events.count - empty.count
      if sure < Int(chain.fewestFilled) {
        model.add(.atLeast(Int(chain.fewestFilled) - sure, of: empty))
      }
    }
  }

  // MARK: Nobody at two places

  /// Events that stay do not take the same person at once.
  private mutating func keepApart(
    _ c: Int, _ claims: [Claim], _ pages: Diary, _ diary: Diary
  ) {
    let claim = claims[c]
    let e = claim.event
    let from = minute(e, Int(former.starts[e]))
    let around = days(e, from)
    var seen: Set<Int> = []
    var met: Set<Int> = []
    for day in (around.lowerBound - reach)..<(around.upperBound + reach) {
      for d in pages[claim.use.resource, day] where d > c && seen.insert(d).inserted {
        let other = claims[d]
        let to = minute(other.event, Int(former.starts[other.event]))
        if other.event == e {
          forbid([claim.isTaken, other.isTaken])
        } else if clash(e, from, claim.use, other.event, to, other.use) {
          forbid([claim.isTaken, other.isTaken, stay(e), stay(other.event)])
        }
      }
      for f in diary[claim.use.resource, day] where f != e && met.insert(f).inserted {
        guard let use = use(of: claim.use.resource, f) else { continue }
        if clash(e, from, claim.use, f, minute(f, Int(former.starts[f])), use) {
          forbid([claim.isTaken, stay(e), stay(f)])
        }
      }
    }
  }

  private func use(of resource: Int32, _ e: Int) -> Use? {
    problem.events[e].uses.first { $0.resource == resource }
  }

  /// An opened event that moves does not take somebody from an event that stays.
  private mutating func clear(
    _ claim: Claim, _ isTaken: BoolVariable, _ claims: [Claim], _ pages: Diary, _ diary: Diary
  ) {
    let e = claim.event
    guard let own = values[e], let first = own.first, let last = own.last else { return }
    let resource = claim.use.resource
    var met: Set<Int> = []
    var seen: Set<Int> = []
    for day in (minute(e, first) / 1440 - reach)..<(days(e, minute(e, last)).upperBound + reach) {
      for f in diary[resource, day] where f != e && met.insert(f).inserted {
        guard let use = use(of: resource, f) else { continue }
        for times in times(of: claim, meeting: f, use) { forbid(times + [isTaken, stay(f)]) }
      }
      for d in pages[resource, day] where claims[d].event != e && seen.insert(d).inserted {
        let other = claims[d]
        for times in times(of: claim, meeting: other.event, other.use) {
          forbid(times + [isTaken, other.isTaken, stay(other.event)])
        }
      }
    }
  }

  /// The times of an opened event at which an official cannot be at another that stays; those in a
  /// row are one, as literals that are all true at them.
  private mutating func times(
    of claim: Claim, meeting f: Int, _ other: Use
  ) -> [[BoolVariable?]] {
    let e = claim.event
    guard let variable = starts[e], let own = values[e] else { return [] }
    let to = minute(f, Int(former.starts[f]))
    let near = (to / 1440 - reach - 1)...(days(f, to).upperBound + reach)
    var runs: [ClosedRange<Int>] = []
    for (i, s) in own.enumerated() {
      let from = minute(e, s)
      guard near.contains(from / 1440) || near.contains(days(e, from).upperBound),
        clash(e, from, claim.use, f, to, other)
      else { continue }
      if let last = runs.last, last.upperBound + 1 == i {
        runs[runs.count - 1] = last.lowerBound...i
      } else {
        runs.append(i...i)
      }
    }
    return runs.map { run in
      [
        run.lowerBound > 0 || givenUp[e] != nil
          ? model.literal(variable, atLeast: own[run.lowerBound]) : nil,
        run.upperBound < own.count - 1 ? model.literal(variable, atMost: own[run.upperBound]) : nil,
      ]
    }
  }

  // MARK: Limits

  /// Limits of days and weeks on officials, over the events that stay.
  private mutating func addSeatLimits(_ claims: [Claim], _ diary: Diary) {
    var byResource: [Int32: [Claim]] = [:]
    for claim in claims where former.starts[claim.event] >= 0 {
      byResource[claim.use.resource, default: []].append(claim)
    }
    for limit in problem.limits where limit.hard != .max {
      for resource in Set(limit.resources).sorted() {
        let own = (byResource[resource] ?? []).filter {
          problem.events[$0.event].classes & limit.classes != 0
        }
        if !own.isEmpty { addSeatLimit(limit, resource, own, diary) }
      }
    }
  }

  private mutating func addSeatLimit(
    _ limit: Limit, _ resource: Int32, _ own: [Claim], _ diary: Diary
  ) {
    var terms: [Int: [(count: Int, literals: [BoolVariable?])]] = [:]
    func oldMinute(_ e: Int) -> Int { minute(e, Int(former.starts[e])) }
    for claim in own {
      for (period, count) in periods(limit, claim.event, oldMinute(claim.event)) {
        terms[period, default: []].append((count, [claim.isTaken, stay(claim.event)]))
      }
    }
    var seen: Set<Int> = []
    for f in diary.all(of: resource) where seen.insert(f).inserted {
      guard problem.events[f].classes & limit.classes != 0 else { continue }
      for (period, count) in periods(limit, f, oldMinute(f)) where terms[period] != nil {
        terms[period]?.append((count, [stay(f)]))
      }
    }
    for period in terms.keys.sorted() {
      let all = terms[period] ?? []
      if all.reduce(0, { $0 + $1.count }) <= Int(limit.hard) { continue }
      var sum = LinearExpression()
      for term in all {
        let literals = term.literals.compactMap { $0 }
        if literals.isEmpty {
          sum = sum + LinearExpression(term.count)
        } else if literals.count == 1 {
          sum.add(term.count, literals[0].linear)
        } else {
          let both = model.newBoolVariable()
          model.add(.clause(literals.map { !$0 } + [both]))
          sum.add(term.count, both.linear)
        }
      }
      model.add(.linear(sum, .lessOrEqual, max(Int(limit.hard), sum.constant)))
    }
  }
}
