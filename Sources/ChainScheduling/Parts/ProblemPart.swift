/// A part of a problem that shares nothing with the rest, as a problem of its own.
struct ProblemPart: Sendable {
  /// The part, with positions of its own.
  let problem: ScheduleProblem
  /// For each event of the part its position in the whole; likewise for the others.
  let events: [Int32]
  let chains: [Int32]
  let resources: [Int32]
  let attendances: [Int32]
  let limits: [Int32]
  let loads: [Int32]

  /// The part's share of a solution of the whole.
  func extract(_ whole: ScheduleSolution) -> ScheduleSolution {
    var own = ScheduleSolution(problem: problem)
    for (i, e) in events.enumerated() {
      own.starts[i] = whole.starts[Int(e)]
      own.places[i] = whole.places[Int(e)]
      own.roles[i] = whole.roles[Int(e)]
      own.guests[i] = whole.guests[Int(e)]
      own.variants[i] = whole.variants[Int(e)]
    }
    for (i, a) in attendances.enumerated() { own.attendances[i] = whole.attendances[Int(a)] }
    return own
  }

  /// Puts the part's solution into one of the whole.
  func insert(_ own: ScheduleSolution, into whole: inout ScheduleSolution) {
    for (i, e) in events.enumerated() {
      whole.starts[Int(e)] = own.starts[i]
      whole.places[Int(e)] = own.places[i]
      whole.roles[Int(e)] = own.roles[i]
      whole.guests[Int(e)] = own.guests[i]
      whole.variants[Int(e)] = own.variants[i]
    }
    for (i, a) in attendances.enumerated() { whole.attendances[Int(a)] = own.attendances[i] }
  }

  /// Splits a sound problem into its parts, in the order of their first events.
  ///
  /// - Complexity: near-linear in the size of the problem.
  static func split(_ problem: ScheduleProblem) -> [ProblemPart] {
    var sets = DisjointSets(problem)
    sets.join(problem)
    return sets.parts(problem)
  }
}

/// Which events, resources, attendances and loads hang together.
private struct DisjointSets {
  private var root: [Int32]
  private let resource: Int
  private let attendance: Int
  private let load: Int

  init(_ problem: ScheduleProblem) {
    resource = problem.events.count
    attendance = resource + problem.resources.count
    load = attendance + problem.attendances.count
    root = (0..<Int32(load + problem.loads.count)).map { $0 }
  }

  private mutating func find(_ i: Int) -> Int {
    var i = i
    while Int(root[i]) != i {
      root[i] = root[Int(root[i])]
      i = Int(root[i])
    }
    return i
  }

  private mutating func union(_ a: Int, _ b: Int) {
    let (x, y) = (find(a), find(b))
    if x != y { root[max(x, y)] = Int32(min(x, y)) }
  }

  mutating func join(_ problem: ScheduleProblem) {
    var ties: [Int32: Int] = [:]
    for (e, event) in problem.events.enumerated() {
      for use in event.uses { union(e, resource + Int(use.resource)) }
      for place in event.places {
        if place.room >= 0 { union(e, resource + Int(place.room)) }
        if place.host >= 0 { union(e, resource + Int(place.host)) }
      }
      for role in event.roles {
        for option in role.options where option.resource >= 0 {
          union(e, resource + Int(option.resource))
        }
        if role.load >= 0 { union(e, load + Int(role.load)) }
        if role.tie >= 0 { union(e, ties[role.tie] ?? e) }
        if role.tie >= 0 { ties[role.tie] = e }
      }
      for guest in event.guests { union(e, resource + Int(guest.resource)) }
    }
    for chain in problem.chains {
      for e in chain.events { union(Int(e), Int(chain.events[0])) }
    }
    for (a, item) in problem.attendances.enumerated() {
      union(attendance + a, resource + Int(item.resource))
      for option in item.options {
        union(attendance + a, Int(problem.chains[Int(option.chain)].events[0]))
      }
    }
    for limit in problem.waitLimits {
      for a in limit.attendances {
        union(attendance + Int(a), attendance + Int(limit.attendances[0]))
      }
    }
    for (l, item) in problem.loads.enumerated() {
      for r in item.resources { union(load + l, resource + Int(r)) }
    }
    for cover in problem.covers {
      for r in cover.resources { union(resource + Int(r), resource + Int(cover.resources[0])) }
    }
    for order in problem.precedences { union(Int(order.first), Int(order.second)) }
    for pair in problem.weekClashes + problem.dayClashes {
      union(Int(pair.first), Int(pair.second))
    }
    for follow in problem.follows {
      for a in follow.attendances { union(Int(follow.event), attendance + Int(a)) }
    }
    for item in problem.qualifications {
      for a in item.attendances { union(Int(item.event), attendance + Int(a)) }
    }
    // Variants name follows of events of the same chain, or none that counts.
    for (e, event) in problem.events.enumerated() {
      for variant in event.variants where variant.follow >= 0 {
        union(e, Int(problem.follows[Int(variant.follow)].event))
      }
    }
  }

  mutating func parts(_ problem: ScheduleProblem) -> [ProblemPart] {
    var partOf: [Int: Int] = [:]
    var parts: [PartMaker] = []
    for e in problem.events.indices {
      let top = find(e)
      if partOf[top] == nil {
        partOf[top] = parts.count
        parts.append(PartMaker(problem))
      }
    }
    if parts.count == 1 { return [ProblemPart(whole: problem)] }
    // Without events there is nothing to solve, whatever loads and covers are left over.
    guard !parts.isEmpty else {
      return problem.attendances.isEmpty ? [] : [ProblemPart(whole: problem)]
    }
    /// The part of an item; those that hang on no event go to the first.
    func part(_ i: Int) -> Int { partOf[find(i)] ?? 0 }
    var places = Places(problem)
    for e in problem.events.indices { parts[part(e)].events.append(Int32(e)) }
    // Also those at no event: a cover or an attendance may name them.
    for r in problem.resources.indices { parts[part(resource + r)].resources.append(Int32(r)) }
    for (c, chain) in problem.chains.enumerated() {
      parts[part(Int(chain.events[0]))].chains.append(Int32(c))
    }
    for a in problem.attendances.indices {
      parts[part(attendance + a)].attendances.append(Int32(a))
    }
    for (w, limit) in problem.waitLimits.enumerated() where !limit.attendances.isEmpty {
      parts[part(attendance + Int(limit.attendances[0]))].waitLimits.append(Int32(w))
    }
    for l in problem.loads.indices { parts[part(load + l)].loads.append(Int32(l)) }
    for (c, cover) in problem.covers.enumerated() where !cover.resources.isEmpty {
      parts[part(resource + Int(cover.resources[0]))].covers.append(Int32(c))
    }
    for (p, order) in problem.precedences.enumerated() {
      parts[part(Int(order.first))].precedences.append(Int32(p))
    }
    for (f, follow) in problem.follows.enumerated() {
      parts[part(Int(follow.event))].follows.append(Int32(f))
    }
    for pair in problem.weekClashes { parts[part(Int(pair.first))].weekClashes.append(pair) }
    for pair in problem.dayClashes { parts[part(Int(pair.first))].dayClashes.append(pair) }
    for (q, item) in problem.qualifications.enumerated() {
      parts[part(Int(item.event))].qualifications.append(Int32(q))
    }
    for (l, limit) in problem.limits.enumerated() {
      for r in limit.resources {
        parts[part(resource + Int(r))].add(limit: Int32(l), resource: r)
      }
    }
    for r in problem.fairness?.resources ?? [] {
      parts[part(resource + Int(r))].fair.append(r)
    }
    return parts.map { $0.make(problem, &places) }
  }
}
