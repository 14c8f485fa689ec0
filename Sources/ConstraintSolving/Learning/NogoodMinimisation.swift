extension Engine {
  /// Removes facts from the nogood that follow from the others.
  ///
  /// Recursive minimisation (Sorensson, Biere, "Minimizing learned clauses", 2009), over bounds too.
  /// A fact is only ever derived from facts before it on the trail, so that two can never vouch for
  /// each other.
  mutating func minimise() {
    var levelsPresent: UInt64 = 0
    for k in 1..<max(1, learned.count) {
      levelsPresent |= 1 << UInt64(levelOf(learned[k]) & 63)
    }
    minimisationBudget = 400 + 20 * learned.count
    var kept = 1
    for k in 1..<max(1, learned.count) {
      scratch.truncate(to: 0)
      if follows(learned[k], levelsPresent, depth: 0) { continue }
      learned[kept] = learned[k]
      learnedEvents[kept] = learnedEvents[k]
      kept += 1
    }
    learned.truncate(to: kept)
    learnedEvents.truncate(to: kept)
  }

  /// Whether the reason of a fact holds by the other facts of the nogood.
  private mutating func follows(_ fact: Atom, _ levelsPresent: UInt64, depth: Int) -> Bool {
    let why: Reason
    let place: Int32
    if fact.isBound {
      let event = firstEvent(fact.view, fact.value)
      why = events[event].reason
      place = events[event].position
    } else {
      why = reason[fact.literal >> 1]
      place = position[fact.literal >> 1]
    }
    guard why.kind != 0, depth < 60 else { return false }
    let start = scratch.count
    let hints = proof?.hintCount ?? 0
    let vouchedBefore = vouched
    expand(why, of: fact, before: place)
    let end = scratch.count
    minimisationBudget -= end - start
    var k = start
    var holds = true
    while k < end {
      if !isCovered(scratch[k], levelsPresent, depth: depth + 1) {
        holds = false
        break
      }
      k += 1
    }
    scratch.truncate(to: start)
    // Facts that were found to follow on the way stay marked as such though this one does not, and
    // the lines that say so are needed wherever they are met again.
    if !holds && vouched == vouchedBefore { proof?.truncateHints(to: hints) }
    if holds { vouched += 1 }
    return holds
  }

  /// Whether a fact is in the nogood, known from the root, or follows.
  private mutating func isCovered(_ fact: Atom, _ levelsPresent: UInt64, depth: Int) -> Bool {
    if !fact.isBound {
      let variable = fact.literal >> 1
      if level[variable] == 0 { return true }
      switch seen[variable] {
      case 1, 2: return true
      case 3: return false
      default: break
      }
      guard levelsPresent & (1 << UInt64(level[variable] & 63)) != 0, minimisationBudget > 0 else {
        return false
      }
      let holds = follows(fact, levelsPresent, depth: depth)
      seen[variable] = holds ? 2 : 3
      touchedBooleans.append(variable)
      return holds
    }
    let event = firstEvent(fact.view, fact.value)
    if event < 0 || events[event].level == 0 { return true }
    let note = marks[event]
    if note.need >= fact.value || note.implied >= fact.value { return true }
    if note.needed <= fact.value { return false }
    guard levelsPresent & (1 << UInt64(events[event].level & 63)) != 0, minimisationBudget > 0
    else {
      return false
    }
    let holds = follows(fact, levelsPresent, depth: depth)
    var after = marks[event]
    if holds {
      after.implied = max(after.implied, fact.value)
    } else {
      after.needed = min(after.needed, fact.value)
    }
    marks[event] = after
    touchedEvents.append(event)
    return holds
  }
}
