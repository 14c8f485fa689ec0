import ProofFormat

/// Translates the engine's numbers of elements into those of the certificate.
///
/// The certificate knows people by the problem's numbers, and identities after them. The price of
/// a fixed group stands with its first member.
struct ProofNumbers {
  let model: CompactModel

  func element(_ element: Int) -> Int {
    if element < model.n { return model.people[element] }
    if element < model.n + model.fixedColumns.count {
      return model.problem.fixedGroups[element - model.n].first ?? 0
    }
    return model.problem.count + element - model.n - model.fixedColumns.count
  }

  func prices(_ prices: GroupPrices) -> GroupPrices {
    var elements = [Int](repeating: 0, count: model.problem.count + model.identities)
    for (index, price) in prices.elements.enumerated() { elements[element(index)] = price }
    let cuts = prices.cuts.map {
      GroupCut(
        people: $0.people.map(element), factor: $0.factor, divisor: $0.divisor, price: $0.price)
    }
    return GroupPrices(elements: elements, limits: prices.limits, cuts: cuts)
  }
}

extension GroupStep {
  /// The same step in the certificate's numbers.
  func renumbered(_ numbers: ProofNumbers) -> GroupStep {
    switch self {
    case .bound(let prices): .bound(numbers.prices(prices))
    case .search(let prices): .search(numbers.prices(prices))
    case .pairs, .parts: self  // have those of the problem from the start
    case .filter(let prices, let then):
      .filter(numbers.prices(prices), then: then.renumbered(numbers))
    case .split(let a, let b, let together, let apart):
      .split(
        numbers.element(a), numbers.element(b), together: together.renumbered(numbers),
        apart: apart.renumbered(numbers))
    }
  }
}
