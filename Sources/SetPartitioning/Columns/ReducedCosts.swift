import ProofFormat

/// Computes the reduced costs of many columns under the same prices.
///
/// Cuts are found through the people that they are about, so that a column pays only for cuts
/// that it can use at all.
struct ReducedCosts {
  private let model: CompactModel
  private let scale: Int
  private let prices: GroupPrices
  private var cutStart: [Int32]  // by person: first of `cutList`
  private var cutList: [Int32] = []  // cuts of each person
  private let factor: [Int32]  // of each cut
  private let divisor: [Int32]  // of each cut
  private let cutPrice: [Int]  // of each cut
  private var counter: [Int32]  // of each cut: the parts of a use that the column at hand has

  init(_ prices: GroupPrices, model: CompactModel, scale: Int) {
    self.model = model
    self.scale = scale
    self.prices = prices
    var byPerson = [[Int32]](repeating: [], count: model.n)
    for (index, cut) in prices.cuts.enumerated() {
      for person in cut.people { byPerson[person].append(Int32(index)) }
    }
    cutStart = [0]
    for list in byPerson {
      cutList += list
      cutStart.append(Int32(cutList.count))
    }
    factor = prices.cuts.map { Int32($0.factor) }
    divisor = prices.cuts.map { Int32($0.divisor) }
    cutPrice = prices.cuts.map(\.price)
    counter = [Int32](repeating: 0, count: prices.cuts.count)
  }

  /// The reduced cost, times the scale.
  mutating func cost(of column: borrowing Column) -> Int {
    var value = column.cost * scale
    let members = column.members
    let size = column.size
    for i in 0..<size { value -= prices.elements[Int(members[i])] }
    value += charge(members, size: size)
    if column.fixed >= 0 { value -= prices.elements[model.fixedElement(column.fixed)] }
    if column.identity >= 0 { value -= prices.elements[model.identityElement(column.identity)] }
    for (index, price) in prices.limits.enumerated() where price != 0 {
      value += price * column.use(ofLimit: index, in: model)
    }
    return value
  }

  /// What a group pays for cuts: never less than 0.
  mutating func charge(_ members: Members, size: Int) -> Int {
    if cutPrice.isEmpty { return 0 }
    var value = 0
    for i in 0..<size {
      let person = Int(members[i])
      for at in cutStart[person]..<cutStart[person + 1] {
        let cut = Int(cutList[Int(at)])
        counter[cut] &+= factor[cut]
        if counter[cut] >= divisor[cut] {
          value += cutPrice[cut]
          counter[cut] &-= divisor[cut]
        }
      }
    }
    for i in 0..<size {
      let person = Int(members[i])
      for at in cutStart[person]..<cutStart[person + 1] { counter[Int(cutList[Int(at)])] = 0 }
    }
    return value
  }
}
