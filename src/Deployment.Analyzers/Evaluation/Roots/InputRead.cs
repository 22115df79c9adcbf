namespace Deployment.Analyzers.Evaluation.Roots;

/// <summary>What a program asks for of what it is given, on any of the ways that it may go.</summary>
internal sealed class InputRead
{
    private readonly List<string> _variables = [];

    /// <summary>Whether the arguments are asked for, and not only handed on to the run of the plan.</summary>
    public bool AreArguments { get; set; }

    /// <summary>Whether anything is asked for.</summary>
    public bool IsAny => AreArguments || _variables.Count > 0;

    /// <summary>That nothing is given of what is asked for, in words.</summary>
    public string Absence => (AreArguments, _variables) switch
    {
        (_, []) => "the program is run without arguments",
        (false, [var only]) => $"{only} is not set",
        (true, [var only]) => $"the program is run without arguments and {only} is not set",
        (false, _) => "none of the environment variables is set that the program reads",
        _ => "the program is run without arguments and none of the environment variables is set that it reads",
    };

    public void Add(string variable)
    {
        if (!_variables.Contains(variable))
            _variables.Add(variable);
    }
}
