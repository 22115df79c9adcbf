// Builds use all cores by themselves, and one test at a time keeps their output apart.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
