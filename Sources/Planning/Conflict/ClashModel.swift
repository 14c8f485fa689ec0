import ConstraintSolving
import Programme
import SolverSupport

/// A model in which every member of a possible clash has a switch.
///
/// What a member demands is written as clauses that hold where its switch is true. Nothing else is
/// demanded of a switch, so the model alone can always be satisfied; a question posts the switches
/// of some members, and a conflict is a set of members whose switches cannot all be true.
///
/// All demands are of the kind that taking away events, people or starts never breaks one. So an
/// event may take several starts at once in a solution: any one of them will do.
struct ClashModel {
  private(set) var model = Model()
  /// The members in the order in which they were first asked for, with their switches.
  private(set) var switches: [(member: ClashMember, literal: BoolVariable)] = []
  private var places: [ClashMember: Int] = [:]
  private var conjunctions: [[BoolVariable]: BoolVariable] = [:]
  /// People who are taken as one while a clash is looked for.
  var classes: [(member: ClashMember, people: [PersonID])] = []
  /// People of whom there are too few when a member takes part, such as candidates for staff.
  var concerned: [ClashMember: [PersonID]] = [:]
  /// Workplaces and halls that a member is about.
  var located: [ClashMember: [Place]] = [:]

  /// The switch of a member.
  mutating func on(_ member: ClashMember) -> BoolVariable {
    if let place = places[member] { return switches[place].literal }
    let literal = model.newBoolVariable()
    places[member] = switches.count
    switches.append((member, literal))
    return literal
  }

  /// The switches of some members, each once; a class stands for all of its people.
  func literals(of members: [ClashMember]) -> [BoolVariable] {
    let people = Dictionary(
      classes.map { ($0.member, $0.people) }, uniquingKeysWith: { first, _ in first })
    var seen = Set<ClashMember>()
    var result: [BoolVariable] = []
    for member in members {
      for one in [member] + (people[member] ?? []).map({ ClashMember.person($0) })
      where seen.insert(one).inserted {
        if let place = places[one] { result.append(switches[place].literal) }
      }
    }
    return result
  }

  /// A literal that is true wherever all of some literals are.
  mutating func both(_ literals: [BoolVariable]) -> BoolVariable {
    let key = Array(Set(literals)).sorted()
    if key.count == 1 { return key[0] }
    if let known = conjunctions[key] { return known }
    let literal = model.newBoolVariable()
    model.add(.clause(key.map { !$0 } + [literal]))
    conjunctions[key] = literal
    return literal
  }

  /// A new truth.
  mutating func new() -> BoolVariable { model.newBoolVariable() }

  /// Demands that not all of some literals are true.
  mutating func forbid(_ literals: BoolVariable...) {
    model.add(.clause(literals.map { !$0 }))
  }

  /// Demands that not all of some literals are true.
  mutating func forbid(_ literals: [BoolVariable]) {
    model.add(.clause(literals.map { !$0 }))
  }

  /// Demands one of some literals where all conditions hold.
  mutating func demand(_ literals: [BoolVariable], where conditions: [BoolVariable]) {
    model.add(.clause(conditions.map { !$0 } + literals))
  }

  /// Demands that at most some of the literals are true where all conditions hold.
  mutating func atMost(_ most: Int, of literals: [BoolVariable], where conditions: [BoolVariable]) {
    guard literals.count > most else { return }
    if most == 0 {
      for literal in literals { forbid(conditions + [literal]) }
    } else if literals.count == most + 1 {
      forbid(conditions + literals)
    } else {
      model.add(.atMost(max(0, most), of: literals), if: both(conditions))
    }
  }

  /// Demands that at least some of the literals are true where all conditions hold.
  mutating func atLeast(_ least: Int, of literals: [BoolVariable], where conditions: [BoolVariable])
  {
    if least <= 0 { return }
    if least == 1 {
      demand(literals, where: conditions)
    } else if literals.count < least {
      forbid(conditions)
    } else {
      model.add(.atLeast(least, of: literals), if: both(conditions))
    }
  }

  /// Demands a constraint where all conditions hold.
  mutating func add(_ constraint: Constraint, where conditions: [BoolVariable]) {
    model.add(constraint, if: both(conditions))
  }

  /// Adds a number.
  mutating func number(_ range: ClosedRange<Int>) -> IntVariable { model.newIntVariable(range) }

  /// Demands a constraint of all solutions.
  mutating func always(_ constraint: Constraint) { model.add(constraint) }
}

/// Members that are given up or kept together, and the model that asks about them.
struct ClashQuestion {
  /// What the groups of the model are, by their place.
  let parts: [ClashMember]
  let model: Model

  /// Asks about some members of a model, those of a class taken as one.
  ///
  /// - Complexity: O(size of the model).
  init(_ source: ClashModel, about parts: [ClashMember]) {
    var model = source.model
    self.parts = parts
    let literals = Dictionary(
      source.switches.map { ($0.member, $0.literal) }, uniquingKeysWith: { first, _ in first })
    let classes = Dictionary(
      source.classes.map { ($0.member, $0.people) }, uniquingKeysWith: { first, _ in first })
    for part in parts {
      let group = model.newGroup(weight: part.weight)
      let people = classes[part].map { $0.map { ClashMember.person($0) } } ?? []
      for member in [part] + people {
        if let literal = literals[member] { model.add(.clause([literal]), in: group) }
      }
    }
    self.model = model
  }

  /// The model without a choice: all parts hold.
  var decided: Model {
    var (model, switches) = self.model.loosened()
    for literal in switches { model.add(.clause([literal])) }
    return model
  }
}
