import Bijstand
import Sample
import Testing

@Test("elk BSN begint met 9999, voldoet aan de elfproef en komt één keer voor")
func bsnsAreSafeAndUnique() {
  let alle: [String] = (0..<Burgerservicenummers.aantal).map(Burgerservicenummers.nummer)
  #expect(alle.count > 9_000)
  #expect(Set(alle).count == alle.count)
  #expect(alle.allSatisfy { $0.hasPrefix("9999") && BSN($0) != nil })
  #expect(Burgerservicenummers.nummer(Burgerservicenummers.aantal) == "")
}
