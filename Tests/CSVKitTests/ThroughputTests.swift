import CSVKit
import Testing

@Suite struct ThroughputTests {
  @Test("Every row of a large file is read once; the speed is printed, and no test fails on a time")
  func throughput() throws {
    let row: String = "123456789;2026-01-31;2026-12-31;01;Jansen;de;J.P.;M;1234AB;12;1.234,56;\"Team Noord\";04;J;19680412\r\n"
    var bytes: [UInt8] = Array("a;b;c;d;e;f;g;h;i;j;k;l;m;n;o\r\n".utf8)
    let line: [UInt8] = Array(row.utf8)
    bytes.reserveCapacity(105 << 20)
    var written: Int = 0
    while bytes.count < 100 << 20 {
      bytes.append(contentsOf: line)
      written += 1
    }
    let clock: ContinuousClock = ContinuousClock()
    var rows: Int = 0
    var fields: Int = 0
    let time: Duration = try clock.measure {
      var reader: CSVReader<MemorySource> = try CSVReader(MemorySource(bytes), dialect: Dialect())
      var batch: RecordBatch = RecordBatch()
      while try reader.next(into: &batch) {
        rows += batch.records.count
        fields += batch.fields.count
      }
    }
    let seconds: Double = Double(time.components.attoseconds) / 1e18 + Double(time.components.seconds)
    let speed: Double = Double(bytes.count) / 1e6 / seconds
    print("scanner: \(Int(speed)) MB/s, \(rows) rijen, \(fields) velden")
    // The header is a record of its own.
    #expect(rows == written + 1)
  }
}
