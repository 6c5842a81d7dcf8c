internal import Findings

/// What the counting deliveries say of one klantnummer.
struct Bewijs {
  /// The newest BSN, if any was delivered.
  var bsn: String?
  var bsnLevering: Int64 = -1
  /// Whether another BSN was delivered as well.
  var anderBSN: Bool = false
  var vroegst: Int64?
  var laatst: Int64?

  /// Takes in what a newer row says.
  mutating func add(bsn newer: String?, vroegst newFirst: Int64?, laatst newLast: Int64?) {
    if let newer {
      if let bsn, bsn != newer { anderBSN = true }
      bsn = newer
    }
    if let newFirst, let newLast { (vroegst, laatst) = (newFirst, newLast) }
  }

  /// Whether two birth dates can be of one person; an unknown part excludes nothing.
  func agrees(with other: Bewijs) -> Bool {
    guard let vroegst, let laatst, let otherVroegst = other.vroegst, let otherLaatst = other.laatst else { return true }
    return vroegst <= otherLaatst && otherVroegst <= laatst
  }
}

/// Who is who: klantnummers with one BSN are one klant, and the first registered gives the klant_id.
///
/// Links are worked out anew from the evidence in each run. So a link that later proves wrong comes undone, and the klantnummer that made
/// an id keeps it.
struct Identiteiten {
  private(set) var klantID: [Bronklant: String] = [:]
  /// The klantnummer that made each klant_id.
  private(set) var maker: [String: Bronklant] = [:]
  private(set) var linked: Int = 0
  private(set) var contradicted: Int = 0
  private(set) var doubleBSN: Int = 0

  init(_ evidence: [Bronklant: Bewijs], _ store: IdentityStore) {
    var groups: [String: [Bronklant]] = [:]
    for (klant, bewijs) in evidence {
      if let bsn = bewijs.bsn { groups[bsn, default: []].append(klant) } else { keep(klant, store) }
      if bewijs.anderBSN { doubleBSN += 1 }
    }
    for members in groups.values {
      let ordered: [Bronklant] = members.sorted { volgorde($0, store) < volgorde($1, store) }
      let first: Bronklant = ordered[0]
      keep(first, store)
      for other in ordered.dropFirst() {
        if let firstEvidence = evidence[first], let otherEvidence = evidence[other], firstEvidence.agrees(with: otherEvidence) {
          klantID[other] = store.issued[first]?.eigenID
          linked += 1
        } else {
          keep(other, store)
          contradicted += 1
        }
      }
    }
  }

  private mutating func keep(_ klant: Bronklant, _ store: IdentityStore) {
    guard let id = store.issued[klant]?.eigenID else { preconditionFailure("een klantnummer is niet geregistreerd") }
    klantID[klant] = id
    maker[id] = klant
  }

  private func volgorde(_ klant: Bronklant, _ store: IdentityStore) -> Int64 { store.issued[klant]?.volgorde ?? .max }

  /// What was noticed, as findings without a place: they concern persons, not lines.
  var findings: [Finding] {
    var found: [Finding] = []
    if linked > 0 { found.append(Finding(.zelfdeBSN, message: "\(linked) klantnummers horen bij een klant met een ander klantnummer")) }
    if contradicted > 0 {
      found.append(Finding(.tegenspraakBSN, message: "\(contradicted) klantnummers delen een burgerservicenummer maar niet de geboortedatum"))
    }
    if doubleBSN > 0 { found.append(Finding(.meerBSN, message: "\(doubleBSN) klantnummers hebben meer dan één burgerservicenummer")) }
    return found
  }
}
