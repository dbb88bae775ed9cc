// The only privacy arithmetic.
namespace LabHub.Domain;

public static class SmallVoices
{
    public const int Threshold = 5;
}
