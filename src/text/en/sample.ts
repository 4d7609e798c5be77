export default {
  "sample.firstCommunity": "My first community",
  "sample.mayNot": "Only a coordinator can remove the sample data. Act as the coordinator, then press it again.",
  "sample.removed": "The sample data is gone. An empty community is ready for you: rename it with /cop settings.",
} as const;
