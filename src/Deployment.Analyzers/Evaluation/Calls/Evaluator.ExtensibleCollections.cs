using Deployment.Analyzers.Evaluation.Library;
using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>
/// What a class of the author's has from <c>Collection&lt;T&gt;</c> and <c>KeyedCollection&lt;TKey, TItem&gt;</c>: their public members
/// change what they hold only by those that the class may override.
/// </summary>
internal sealed partial class Evaluator
{
    /// <summary>Whether a class is made to be extended, and it is known which of its members call which.</summary>
    private bool IsExtensible(INamedTypeSymbol type) =>
        Program.NameOf(type) is "System.Collections.ObjectModel.Collection`1" or "System.Collections.ObjectModel.KeyedCollection`2";

    /// <summary>What such a member does; none for one that does what that of the list does which the object keeps its items in.</summary>
    private Value? ExtensibleMember(IMethodSymbol method, Value receiver, Value[] arguments, SyntaxNode place, Frame caller)
    {
        if (receiver.Data is not EvaluatedObject { Taint: null, Base: EvaluatedList { Taint: null, ByKey: var byKey } list } self)
            return null;
        if (method.ContainingType.TypeKind == TypeKind.Interface)
            method = Implementation(method, self.Type);
        if (!IsExtensible(method.ContainingType))
            return null;
        if (byKey is not null && method.ContainingType.Name == "KeyedCollection")
            return KeyedMember(method, self, list, byKey, arguments, place, caller);
        switch (NameOf(method), arguments)
        {
            case ("get_Items", []):
                return new(list, place);
            case ("Add", [var item]):
                Hook("InsertItem", new Value(list.Items.Count, place), item);
                return method.ReturnsVoid ? Value.Null : new(list.Items.Count - 1, place);
            case ("Insert", [{ Data: int index }, var item]):
                return index >= 0 && index <= list.Items.Count ? Hook("InsertItem", arguments[0], item) : throw OutOfRange(list, arguments[0], place);
            case ("set_Item", [{ Data: int or IndexFromEnd } index, var item]):
                return IndexIn(list.Items.Count, index) is { } replaced ? Hook("SetItem", new Value(replaced, place), item) : throw OutOfRange(list, index, place);
            case ("RemoveAt", [{ Data: int } index]):
                return IndexIn(list.Items.Count, index) is { } removed ? Hook("RemoveItem", new Value(removed, place)) : throw OutOfRange(list, index, place);
            case ("Remove", [var item]) when ListMembers.PositionOf(new(this, method, new(list), arguments, place, caller), list.Items, item) is { Data: int found } position:
                if (found >= 0)
                    Hook("RemoveItem", position);
                return new(found >= 0, place);
            case ("Clear", []):
                return Hook("ClearItems");
            default:
                return HookedMember(method, list, arguments, place, caller);
        }

        Value Hook(string name, params Value[] given) => CallHook(method.ContainingType, name, self, given, place, caller);
    }

    /// <summary>The name of a member, also of one that only an interface shows.</summary>
    private static string NameOf(IMethodSymbol member) => member.Name.Substring(member.Name.LastIndexOf('.') + 1);

    /// <summary>What a member that may be overridden does where it is not.</summary>
    private Value? HookedMember(IMethodSymbol method, EvaluatedList list, Value[] arguments, SyntaxNode place, Frame caller)
    {
        var named = method.Name switch
        {
            "InsertItem" => "Insert",
            "RemoveItem" => "RemoveAt",
            "ClearItems" => "Clear",
            _ => null,
        };
        if (named is not null)
            return LibraryMembers.Call(this, MemberOfBase(method.ContainingType, named), new(list), arguments, place, caller);
        if (method.Name != "SetItem")
            return null;
        AssignElement(new(list), arguments[0], arguments[1], place);
        return Value.Null;
    }

    /// <summary>A member of a collection that finds its items by their keys, which the class tells.</summary>
    private Value? KeyedMember(IMethodSymbol method, EvaluatedObject self, EvaluatedList list, EvaluatedDictionary byKey, Value[] arguments, SyntaxNode place, Frame caller)
    {
        var call = new LibraryCall(this, method, new(self), arguments, place, caller);
        if (method.Name is "Contains" or "Remove" or "TryGetValue" or "get_Item")
            return byKey.Equality.UnknownIn(arguments[0].Data) is null ? FoundByKey(call, self, byKey) : null;
        var item = method.Name is "InsertItem" or "SetItem" ? arguments[1] : default;
        var position = method.Name == "ClearItems" ? 0 : arguments is [{ Data: int index }, ..] ? index : -1;
        if (position < 0 || position > list.Items.Count || method.Name is not ("InsertItem" or "SetItem" or "RemoveItem" or "ClearItems"))
            return null;
        var added = item.Data is null ? Value.Null : KeyOf(item);
        var removed = method.Name is "SetItem" or "RemoveItem" && position < list.Items.Count ? KeyOf(list.Items[position]) : Value.Null;
        if (byKey.Equality.UnknownIn([added, removed]) is not null)
            return null;
        Effects.Changing(byKey);
        if (method.Name == "ClearItems")
            byKey.Items.Clear();
        var isReplaced = added.Data is not null && byKey.Equality.Equals(added, removed);
        if (added.Data is not null && !isReplaced && byKey.Items.ContainsKey(added))
            throw call.ThrowsForKey(added);
        if (removed.Data is not null)
            byKey.Items.Remove(removed);
        if (added.Data is not null)
            byKey.Items[added] = item;
        return HookedMember(method, list, arguments, place, caller);

        Value KeyOf(Value one) => CallHook(method.ContainingType, "GetKeyForItem", self, [one], place, caller);
    }

    private Value FoundByKey(LibraryCall call, EvaluatedObject self, EvaluatedDictionary byKey)
    {
        if (call.Arguments[0].Data is null)
            throw call.Throws<ArgumentNullException>();
        var isThere = byKey.Items.TryGetValue(call.Arguments[0], out var found);
        switch (call.Method.Name)
        {
            case "get_Item":
                return isThere ? found : throw ThrowsForMissing(call.Arguments[0], call.Place);
            case "TryGetValue":
                call.Arguments[1] = isThere ? found : NewDefault(call.Method.Parameters[1].Type, call.Place);
                break;
            case "Remove" when isThere:
                return Call(MemberOfBase(call.Method.ContainingType.BaseType, "Remove"), new(self), [found], call.Place, call.Caller);
        }

        return call.Result(isThere);
    }

    private Value CallHook(INamedTypeSymbol type, string name, EvaluatedObject self, Value[] arguments, SyntaxNode place, Frame caller) =>
        Call(Implementation(MemberOfBase(type, name), self.Type), new(self), arguments, place, caller);

    private static IMethodSymbol MemberOfBase(INamedTypeSymbol? type, string name) =>
        type.AncestorsAndSelf().SelectMany(ancestor => ancestor.GetMembers(name)).OfType<IMethodSymbol>().First();
}
