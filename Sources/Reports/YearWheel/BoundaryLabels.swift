/// Places labels beside a picture so that none lies on another.
///
/// Each label wants to be level with what it names. Labels that would overlap are pooled and
/// placed around their common middle, which minimises the sum of squared displacements: the
/// pool-adjacent-violators algorithm (Barlow, Bartholomew, Bremner, Brunk, "Statistical Inference
/// under Order Restrictions", 1972) on heights. The task is one-sided boundary labelling (Bekos,
/// Kaufmann, Symvonis, Wolff, "Boundary labeling: Models and efficient algorithms for rectangular
/// maps", 2007); keeping the order of the wanted heights keeps leader lines from crossing.
enum BoundaryLabels {
  /// A label to be placed.
  struct Wish {
    /// The height at which its middle wants to be.
    var middle: Double
    /// How tall it is, with its margin.
    var height: Double
  }

  /// Returns the middles, in the order of the wishes, which must be sorted by `middle`.
  ///
  /// If the sum of heights exceeds the room, the labels are set close from the top and run out at
  /// the bottom; the caller drops some first.
  ///
  /// - Complexity: O(labels).
  static func middles(_ wishes: [Wish], from top: Double, to bottom: Double) -> [Double] {
    // A block is a run of labels that touch; its offset is where its top edge wants to be.
    var blocks: [(first: Int, count: Int, height: Double, sum: Double)] = []
    for (i, wish) in wishes.enumerated() {
      blocks.append((i, 1, wish.height, wish.middle - wish.height / 2))
      while let last = blocks.last, blocks.count > 1 {
        let before = blocks[blocks.count - 2]
        let room = clamp(before.sum / Double(before.count), before.height, top, bottom)
        guard room + before.height > clamp(last.sum / Double(last.count), last.height, top, bottom)
        else { break }
        // Each label of the later block would have its own top edge so much further down.
        let shifted = last.sum - Double(last.count) * before.height
        blocks.removeLast(2)
        blocks.append(
          (
            before.first, before.count + last.count, before.height + last.height,
            before.sum + shifted
          ))
      }
    }
    var result: [Double] = []
    for block in blocks {
      var edge = clamp(block.sum / Double(block.count), block.height, top, bottom)
      for wish in wishes[block.first..<(block.first + block.count)] {
        result.append(edge + wish.height / 2)
        edge += wish.height
      }
    }
    return result
  }

  private static func clamp(
    _ edge: Double, _ height: Double, _ top: Double, _ bottom: Double
  ) -> Double {
    max(top, min(edge, bottom - height))
  }
}
