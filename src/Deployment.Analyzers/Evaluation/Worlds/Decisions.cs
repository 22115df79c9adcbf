using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>
/// The answers given to conditions that are not known. Each world, which is one way the program may go, is evaluated from the
/// beginning with its own answers; the worlds are gone through depth first.
/// </summary>
/// <param name="splitting">How far the program is split into worlds.</param>
/// <param name="knownDoubts">
/// The <c>try</c> statements in which it is decided of the first thing that may throw, when it is come to, whether it does, and the ends of
/// queries of whose functions it is not known how often they are called.
/// </param>
internal sealed class Decisions(Splitting splitting, IReadOnlyCollection<SyntaxNode> knownDoubts)
{
    /// <summary>Five independent switches.</summary>
    public const int MaxWorlds = 32;

    /// <summary>Of more, it is not remembered what their use tells of them: all that is known is gone through for each condition.</summary>
    private const int MaxPresumed = 100;

    private readonly List<Decision> _taken = [];
    private readonly List<(int After, Decision Decision)> _implied = [];
    private readonly Dictionary<Unknown, bool> _answers = [];
    private readonly Dictionary<Unknown, bool> _areLoopedOver = [];
    private readonly Dictionary<string, int> _named = [];
    private readonly Dictionary<string, int> _asked = [];
    private readonly Dictionary<SyntaxNode, Additions> _additions = [];
    private int _presumed;
    private int _next;
    private int _worlds = 1;
    private Knowledge _known = new();

    /// <summary>The answers of this world, those that follow from earlier ones among them, in the order they were asked for.</summary>
    public IEnumerable<Decision> Answers
    {
        get
        {
            var first = new Dictionary<string, bool>();
            var told = new Dictionary<string, Decision>();
            var (earlier, doubtful) = (new List<Decision>(), new List<Decision>());
            foreach (var (decision, isImplied) in Asked())
            {
                var question = string.Join("\n", decision.Required.Select(required => $"{required.Compared.Text} {required.Relation} {required.Constant}").Prepend(decision.Question));
                if (!first.TryGetValue(question, out var answer))
                    first.Add(question, answer = decision.Answer);

                if (!told.TryGetValue(decision.Question, out var other))
                    told.Add(decision.Question, other = decision);

                // What is asked in the same words may be the same, and then it cannot have two answers; nor do they tell which part of a value is asked for.
                if (answer != decision.Answer || Possibility.IsWorkedOut(decision) || Possibility.AreOfParts(other, decision))
                {
                    yield return decision with { IsInput = false };
                }
                else
                {
                    // What follows from an answer that may be impossible may be so too.
                    var isDoubtful = isImplied ? doubtful.Exists(other => Possibility.AreRelated(decision, other)) : decision.IsInput && !Possibility.Allows(decision, earlier);
                    if (isDoubtful)
                        doubtful.Add(decision);
                    yield return isDoubtful ? decision with { IsDoubtful = true } : decision;
                }

                // What is implied says nothing that those before it do not say.
                if (!isImplied)
                    earlier.Add(decision);
            }
        }
    }

    /// <exception cref="TooManyWorldsException">The conditions so far lead to more than <see cref="MaxWorlds"/>.</exception>
    public bool Decide(Unknown condition)
    {
        var isNegated = false;
        while (condition.Negated is { } opposite)
            (condition, isNegated) = (opposite, !isNegated);

        if (!_answers.TryGetValue(condition, out var answer))
        {
            var decision = Asked(condition, condition.Words);
            var implied = _known.Implies(decision);
            if (Guesses is { } guesses)
                return (implied ?? Guess(condition, guesses.Next())) != isNegated;
            answer = implied is { } known ? Follow(decision, known) : Next(decision);
            _answers.Add(condition, answer);
            _known.Learn(answer ? decision : decision.Reversed());
            Settle(condition, answer);
            LastAsked = condition;
        }

        return answer != isNegated;
    }

    /// <summary>A condition holds in this world, or does not, for the world goes on. One in which it is decided otherwise goes on to its end all the same.</summary>
    public void Presume(Comparison comparison, bool holds)
    {
        if (_presumed < MaxPresumed && _known.Presume(Named(comparison), holds))
            _presumed++;
    }

    /// <summary>What was decided last.</summary>
    public Unknown? LastAsked { get; private set; }

    /// <summary>Whether what only texts and numbers depend on is left undecided.</summary>
    public bool SparesPlainCode => splitting.SparesPlainCode && Guesses is null;

    /// <summary>Whether it is decided which of the keys of a dictionary one is that is not known.</summary>
    public bool DecidesKeys => splitting.DecidesKeys && Guesses is null;

    /// <summary>Whether what comes now is left undecided, but for where the program goes on.</summary>
    public bool IsSplitEnough => _next >= splitting.MaxSplits && Guesses is null;

    /// <summary>The statements and calls that an evaluation before has come to doubt too late.</summary>
    public IReadOnlyCollection<SyntaxNode> KnownDoubts => knownDoubts;

    /// <summary>Evaluates, and begins anew wherever it turns out that something must be decided before what has been done without that.</summary>
    /// <param name="splitting">How far the program is split into worlds.</param>
    /// <param name="evaluate">Evaluates one world or all, from the beginning.</param>
    public static void Begin(Splitting splitting, Action<Decisions> evaluate)
    {
        var knownDoubts = new HashSet<SyntaxNode>();
        while (true)
        {
            try
            {
                evaluate(new Decisions(splitting, knownDoubts));
                return;
            }
            catch (LateDoubtException doubt)
            {
                knownDoubts.Add(doubt.Place);
            }
        }
    }

    /// <summary>How many conditions have been decided in this world.</summary>
    public int Count => _next + Guessed;

    /// <summary>How many conditions have been guessed in this world, and not decided.</summary>
    public int Guessed { get; private set; }

    /// <summary>Whether a condition has been decided that is made of a value.</summary>
    public bool RestOn(Unknown value) => _answers.Keys.Any(condition => condition.IsMadeOf(value));

    /// <summary>What conditions that are still open are taken for while code is only tried.</summary>
    public Guesses? Guesses { get; set; }

    /// <summary>Whether a loop whose number of turns is not known has any turn at all.</summary>
    /// <param name="looped">What it goes through.</param>
    /// <param name="isInput">Whether either answer is possible.</param>
    /// <exception cref="TooManyWorldsException">The conditions so far lead to more than <see cref="MaxWorlds"/>.</exception>
    public bool DecideLoop(Unknown looped, bool isInput)
    {
        if (!_areLoopedOver.TryGetValue(looped, out var answer))
        {
            if (Guesses is not null)
                return Guess(looped, answer: true);
            var length = (Unknown)looped.Count(looped.Cause).Data!;
            var decision = Asked(looped, ("is not empty", "is empty")) with
            {
                IsInput = isInput,
                Required = [Named(length.With(BinaryOperatorKind.GreaterThan, 0, isTotal: true))],
                IsComparison = true,
            };
            answer = _known.Implies(decision) is { } known ? Follow(decision, known) : Next(decision);
            _known.Learn(answer ? decision : decision.Reversed());
            _areLoopedOver.Add(looped, answer);
            LastAsked = looped;
        }

        return answer;
    }

    private IEnumerable<(Decision Decision, bool IsImplied)> Asked()
    {
        for (var i = 0; i <= _next; i++)
        {
            foreach (var (_, implied) in _implied.Where(implied => implied.After == i))
                yield return (implied, true);
            if (i < _next)
                yield return (_taken[i], false);
        }
    }

    private Decision Asked(Unknown condition, (string Holds, string Fails) words)
    {
        var otherwise = condition.OrNothing ?? condition.Text;
        var decision = new Decision($"{condition.Text} {words.Holds}", Answer: true, $"{otherwise} {words.Fails}", condition.IsInput, condition.Cause);
        var isPlain = condition.Required.IsEmpty;
        return decision with
        {
            Subject = condition.Text,
            OppositeSubject = otherwise,
            Occurrence = _asked.TryGetValue(decision.Words, out var times) ? times : 0,
            Required = isPlain ? [Named(new(condition, BinaryOperatorKind.Equals, true, IsTotal: true))] : ImmutableArray.CreateRange(condition.Required, Named),
            IsComparison = isPlain || condition.IsComparison,
            Sought = condition.Sought,
            Throws = condition.TellsOfException ? condition : null,
        };
    }

    /// <summary>Gives names to what is compared and all that this depends on.</summary>
    private Comparison Named(Comparison comparison)
    {
        Name(comparison.Compared);
        return comparison;
    }

    private void Name(Unknown value)
    {
        for (var current = value; current is not null; current = current.Derivation?.Of)
        {
            if (current.Name is null)
            {
                _named.TryGetValue(current.Text, out var count);
                _named[current.Text] = count + 1;
                current.Name = $"{current.Text} {count}";
            }

            if (current.Slot is var (number, _))
                Name(number);
            foreach (var (variable, _) in current.Left)
                Name(variable);
            if (current.LeftBy is ({ Name: null } attempt, _))
                Name(attempt);
        }
    }

    /// <summary>What a turn of the loop at a place adds in any of the worlds. It is complete when all of them have been evaluated.</summary>
    public Additions AddedByTurnsAt(SyntaxNode loop)
    {
        if (!_additions.TryGetValue(loop, out var additions))
            _additions.Add(loop, additions = new Additions());
        return additions;
    }

    /// <summary>What is equal to a text or number is that from now on, whatever else is asked of it.</summary>
    private static void Settle(Unknown condition, bool answer)
    {
        foreach (var (variable, constant) in answer ? [] : condition.Left)
            variable.Settle(constant);
        foreach (var required in answer ? condition.Required : [])
        {
            if (required.Relation == BinaryOperatorKind.Equals)
                required.Compared.Settle(required.Constant);
        }
    }

    private bool Guess(Unknown asked, bool answer)
    {
        Guessed++;
        LastAsked = asked;
        return answer;
    }

    private bool Follow(Decision decision, bool answer)
    {
        CountIn(decision);
        _implied.Add((_next, answer ? decision : decision.Reversed()));
        return answer;
    }

    private bool Next(Decision decision)
    {
        CountIn(decision);
        if (_next == _taken.Count)
            Take(decision);

        // What it is about is made anew in each world.
        var answer = _taken[_next].Answer;
        _taken[_next++] = answer ? decision : decision.Reversed();
        return answer;
    }

    private void CountIn(Decision decision) => _asked[decision.Question] = decision.Occurrence + 1;

    private void Take(Decision decision)
    {
        _taken.Add(decision);

        // Each of those that have not been reversed yet leads to another world at least.
        if (_worlds + _taken.Count(taken => taken.Answer) > MaxWorlds)
            throw new TooManyWorldsException([.. _taken.Select(taken => taken.Question).Distinct()]);
    }

    /// <summary>Goes on to the next world, if there is one.</summary>
    public bool MoveNext()
    {
        _taken.RemoveRange(_next, _taken.Count - _next);
        while (_taken.Count > 0 && !_taken[_taken.Count - 1].Answer)
            _taken.RemoveAt(_taken.Count - 1);
        if (_taken.Count == 0)
            return false;
        _worlds++;
        _taken[_taken.Count - 1] = _taken[_taken.Count - 1].Reversed();
        _answers.Clear();
        _implied.Clear();
        _areLoopedOver.Clear();
        _named.Clear();
        _asked.Clear();
        _known = new();
        (_next, _presumed) = (0, 0);
        return true;
    }
}
